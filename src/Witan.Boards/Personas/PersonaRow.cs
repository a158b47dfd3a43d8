using System.Text.Json;
using Witan.Kernel.Identity;

namespace Witan.Boards.Personas;

/// <summary>A persona as its table holds it. <paramref name="Content"/> is all of it; the columns before repeat what older programs read.</summary>
internal sealed record PersonaRow(
    string Tenant, string Code, long Version, string Name, string Category, string Role, string Identity, string Expertise, double Weight, double Temperature,
    string ContentHash, string Content)
{
    public bool IsSeeded => Tenant == TenantId.Shared.Value;

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
        persona.Temperature,
        PersonaHash.Of(persona),
        JsonSerializer.Serialize(persona, PersonasJson.Default.Persona));

    /// <summary>Reads it. A row that an older program wrote has no content, and is what its columns say.</summary>
    public Persona ToPersona() => Content.Length > 0
        ? Read(Content)
        : new()
        {
            Code = Code,
            Name = Name,
            Category = Category,
            Role = Role,
            Identity = Identity,
            Expertise = JsonSerializer.Deserialize(Expertise, BoardsJson.Default.IReadOnlyListString) ?? [],
            Weight = Weight,
            Temperature = Temperature,
        };

    public static Persona Read(string content) =>
        JsonSerializer.Deserialize(content, PersonasJson.Default.Persona) ?? throw new InvalidOperationException("A stored persona says null.");

    public CatalogEntry ToEntry(PersonaStanding standing)
    {
        var persona = SeededPersonas.ByHash.GetValueOrDefault(ContentHash) ?? ToPersona();
        return new CatalogEntry(persona, Version, ContentHash.Length > 0 ? ContentHash : PersonaHash.Of(persona), IsSeeded, standing);
    }
}
