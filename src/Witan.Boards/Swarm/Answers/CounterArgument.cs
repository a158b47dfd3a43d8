namespace Witan.Boards.Swarm.Answers;

/// <summary>The argument against a finding.</summary>
public sealed record CounterArgument
{
    /// <summary>Gets the finding's id.</summary>
    public required string Finding { get; init; }

    /// <summary>Gets the mind's stance, from -2 to 2.</summary>
    public required int Stance { get; init; }

    /// <summary>Gets how sure the mind is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets the argument.</summary>
    public required string Argument { get; init; }

    /// <summary>Gets what the finding does not show.</summary>
    public required string EvidenceGap { get; init; }

    /// <summary>Gets what would not be done meanwhile.</summary>
    public required string OpportunityCost { get; init; }
}
