using System.Text.Json;

namespace Witan.Boards.Personas;

/// <summary>A persona as its table holds it.</summary>
internal sealed record PersonaRow(
    string Tenant, string Code, long Version, string Name, string Category, string Role, string Identity, string Expertise, double Weight, double Temperature)
{
    public static PersonaRow Of(Persona persona, long version) => new(
        string.Empty,
        persona.Code,
        version,
        persona.Name,
        persona.Category,
        persona.Role,
        persona.Identity,
        JsonSerializer.Serialize(persona.Expertise, BoardsJson.Default.IReadOnlyListString),
        persona.Weight,
        persona.Temperature);

    public Persona ToPersona() => new()
    {
        Code = Code,
        Name = Name,
        Category = Category,
        Role = Role,
        Identity = Identity,
        Expertise = JsonSerializer.Deserialize(Expertise, BoardsJson.Default.IReadOnlyListString) ?? [],
        Weight = Weight,
        Temperature = Temperature,
        IsSeeded = Tenant == Kernel.Identity.TenantId.Shared.Value,
    };
}
