namespace Witan.Boards.Swarm;

/// <summary>What the methodical mind found, with the lines it rests on.</summary>
public sealed record SwarmFinding
{
    /// <summary>Gets the id, F1, F2, … in order of weight.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind; for the built-in analyst one of <see cref="Models.Analyst.FindingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it is about, in a few words.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the finding in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Gets the lines that show it, at least one.</summary>
    public required IReadOnlyList<EvidenceLine> Evidence { get; init; }

    /// <summary>Gets how bad it would be, from 1 to 10.</summary>
    public required int Severity { get; init; }

    /// <summary>Gets how likely it is to bite, from 1 to 10.</summary>
    public required int Likelihood { get; init; }

    /// <summary>Gets how soon it should be worked on.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Gets how sure the finder is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets what would resolve it.</summary>
    public required string Mitigation { get; init; }

    /// <summary>Gets the effort of the mitigation in hours, an estimate; null when none was given.</summary>
    public double? EffortHours { get; init; }

    /// <summary>Gets what to watch when it is not resolved at once.</summary>
    public required WatchedMetric Watch { get; init; }
}
