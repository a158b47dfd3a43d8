using System.Text.Json.Serialization;
using Witan.Boards.Personas.Lenses;

namespace Witan.Boards.Personas;

/// <summary>Who may sit on a board: a viewpoint, a method, a rule of evidence, and lenses for the built-in analyst.</summary>
/// <remarks>What holds of one is checked by <see cref="PersonaCheck"/>; the limits stand in <see cref="PersonaLimits"/>.</remarks>
public sealed record Persona
{
    /// <summary>Gets the short name by which it is chosen, unique in its tenant.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the name that readers see.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is there for.</summary>
    public PersonaKind Kind { get; init; }

    /// <summary>Gets the group that it belongs to.</summary>
    public required string Category { get; init; }

    /// <summary>Gets what one calls somebody like it; empty when nobody said.</summary>
    public string Archetype { get => field ?? string.Empty; init; }

    /// <summary>Gets what it does, in a line.</summary>
    public required string Role { get; init; }

    /// <summary>Gets who it is, as a model is told.</summary>
    public required string Identity { get; init; }

    /// <summary>Gets what it knows about, in tags of <see cref="Expertise"/>.</summary>
    public required IReadOnlyList<string> Expertise { get; init; }

    /// <summary>Gets how it leans.</summary>
    public PersonaTraits Traits { get => field ?? PersonaTraits.Even; init; }

    /// <summary>Gets what its voice counts for; 1 is one voice.</summary>
    public required double Weight { get; init; }

    /// <summary>Gets how freely a model speaks for it, from 0 to 1.</summary>
    public required double Temperature { get; init; }

    /// <summary>Gets how it reasons; null when it has no method of its own.</summary>
    public PersonaMethod? Method { get; init; }

    /// <summary>Gets what counts as evidence for it; empty when it has no rule of its own.</summary>
    public string Evidence { get => field ?? string.Empty; init; }

    /// <summary>Gets its concerns; empty when the built-in analyst has nothing to look for in its name.</summary>
    public IReadOnlyList<Lens> Lenses { get => field ?? []; init; }

    /// <summary>Gets whether it may be chosen for a seat on a board.</summary>
    [JsonIgnore]
    public bool IsSelectable => Kind == PersonaKind.Expert;
}
