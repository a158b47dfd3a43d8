namespace Witan.Boards.Personas;

/// <summary>Who may sit on a board.</summary>
public sealed record Persona
{
    /// <summary>The longest code.</summary>
    public const int CodeLengthMax = 64;

    /// <summary>The longest identity, in characters.</summary>
    public const int IdentityLengthMax = 4_000;

    /// <summary>Gets the short name by which it is chosen, unique in its tenant.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the name that readers see.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the group that it belongs to.</summary>
    public required string Category { get; init; }

    /// <summary>Gets what it does, in a line.</summary>
    public required string Role { get; init; }

    /// <summary>Gets who it is, as a model is told.</summary>
    public required string Identity { get; init; }

    /// <summary>Gets what it knows about.</summary>
    public required IReadOnlyList<string> Expertise { get; init; }

    /// <summary>Gets what its voice counts for; 1 is one voice.</summary>
    public required double Weight { get; init; }

    /// <summary>Gets how freely a model speaks for it, from 0 to 1.</summary>
    public required double Temperature { get; init; }

    /// <summary>Gets whether it came with the program, so that no tenant changes it.</summary>
    public bool IsSeeded { get; init; }

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Code.Length: 0 or > CodeLengthMax } => $"A persona's code has 1 to {CodeLengthMax} characters.",
        { Name.Length: 0 } => "A persona has a name.",
        { Identity.Length: 0 or > IdentityLengthMax } => $"A persona's identity has 1 to {IdentityLengthMax} characters.",
        { Weight: < 0 or > 10 } => "A persona's weight is from 0 to 10.",
        { Temperature: < 0 or > 1 } => "A persona's temperature is from 0 to 1.",
        _ => null,
    };
}
