using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Personas;

/// <summary>A persona as a file describes it, in which anything may be missing.</summary>
internal sealed record PersonaDraft
{
    /// <summary>The category of a persona whose file names none.</summary>
    public const string OwnCategory = "own";

    private const double WeightDefault = 1;
    private const double TemperatureDefault = 0.5;

    public string? Code { get; init; }

    public string? Name { get; init; }

    public PersonaKind? Kind { get; init; }

    public string? Category { get; init; }

    public string? Archetype { get; init; }

    public string? Role { get; init; }

    public string? Identity { get; init; }

    public IReadOnlyList<string?>? Expertise { get; init; }

    public PersonaTraitsDraft? Traits { get; init; }

    public double? Weight { get; init; }

    public double? Temperature { get; init; }

    public PersonaMethodDraft? Method { get; init; }

    public string? Evidence { get; init; }

    public IReadOnlyList<LensDraft?>? Lenses { get; init; }

    /// <summary>Names the fields that a file must have and this one has not.</summary>
    public IEnumerable<string> Missing()
    {
        (string Field, bool IsMissing)[] fields =
        [
            ("code", Code is null), ("name", Name is null), ("role", Role is null), ("identity", Identity is null), ("expertise", Expertise is null),
            ("method.name", Method?.Name is null), ("method.steps", Method?.Steps is null),
        ];
        return fields.Where(field => field.IsMissing).Select(field => $"{field.Field}: is missing")
            .Concat((Lenses ?? []).SelectMany((lens, index) => (lens ?? new LensDraft()).Missing().Select(field => $"lenses[{index}].{field}: is missing")));
    }

    /// <summary>Makes the persona; what may be left out gets its default.</summary>
    public Persona ToPersona() => new()
    {
        Code = Code ?? string.Empty,
        Name = Name ?? string.Empty,
        Kind = Kind ?? PersonaKind.Expert,
        Category = Category ?? OwnCategory,
        Archetype = Archetype ?? string.Empty,
        Role = Role ?? string.Empty,
        Identity = Identity ?? string.Empty,
        Expertise = LensDraft.Whole(Expertise),
        Traits = (Traits ?? new PersonaTraitsDraft()).ToTraits(),
        Weight = Weight ?? WeightDefault,
        Temperature = Temperature ?? TemperatureDefault,
        Method = Method is null ? null : new PersonaMethod(Method.Name ?? string.Empty, Method.Steps ?? string.Empty),
        Evidence = Evidence ?? string.Empty,
        Lenses = [.. (Lenses ?? []).Select(lens => (lens ?? new LensDraft()).ToLens())],
    };
}
