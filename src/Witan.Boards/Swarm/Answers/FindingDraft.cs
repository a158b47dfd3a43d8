namespace Witan.Boards.Swarm.Answers;

/// <summary>A finding before its lines were checked and its id given.</summary>
public sealed record FindingDraft
{
    /// <summary>Gets the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it is about, in a few words.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the finding in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Gets the lines that show it.</summary>
    public required IReadOnlyList<CitationDraft> Evidence { get; init; }

    /// <summary>Gets how bad it would be, from 1 to 10.</summary>
    public required int Severity { get; init; }

    /// <summary>Gets how likely it is to bite, from 1 to 10.</summary>
    public required int Likelihood { get; init; }

    /// <summary>Gets how soon it should be worked on.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Gets how sure the mind is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets what would resolve it.</summary>
    public required string Mitigation { get; init; }

    /// <summary>Gets the effort in hours, an estimate.</summary>
    public double? EffortHours { get; init; }

    /// <summary>Gets the mind's stance, from -2 to 2.</summary>
    public required int Stance { get; init; }

    /// <summary>Gets what to watch.</summary>
    public required WatchedMetric Watch { get; init; }
}
