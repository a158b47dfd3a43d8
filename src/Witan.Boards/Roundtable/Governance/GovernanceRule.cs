namespace Witan.Boards.Roundtable.Governance;

/// <summary>Something that a tenant wants of every proposal before it is decided.</summary>
public sealed record GovernanceRule
{
    /// <summary>Gets the short name: small letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the name that readers see.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what is wanted, in a sentence.</summary>
    public required string Requirement { get; init; }

    /// <summary>Gets how bad it is to break it.</summary>
    public required GovernanceSeverity Severity { get; init; }

    /// <summary>Gets what shows whether it is kept.</summary>
    public required RuleCheck Check { get; init; }

    /// <summary>Gets the words by which the built-in analyst finds what documents say of it; empty when it has none, and nothing shows it then.</summary>
    public required IReadOnlyList<string> Cues { get; init; }
}
