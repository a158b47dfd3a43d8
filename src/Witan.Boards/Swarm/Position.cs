namespace Witan.Boards.Swarm;

/// <summary>Where a mind stands on a finding: must it be resolved before going ahead?</summary>
/// <remarks>+2 yes, it blocks; +1 yes, it is worth it; 0 go ahead and watch; -1 later; -2 not at all.</remarks>
public sealed record Position
{
    /// <summary>Gets the finding's id.</summary>
    public required string Finding { get; init; }

    /// <summary>Gets the stance, from -2 to 2.</summary>
    public required int Stance { get; init; }

    /// <summary>Gets how sure the mind is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets why, in a sentence; for a changed stance, what changed it.</summary>
    public required string Reason { get; init; }
}
