namespace Witan.Boards.Deliberation.Rounds;

/// <summary>What comes after a round.</summary>
/// <param name="Reason">Why, in a sentence.</param>
public abstract record RoundStep(string Reason)
{
    /// <summary>Another round.</summary>
    /// <param name="Round">Its number, from 1.</param>
    /// <param name="Phase">What it is for.</param>
    /// <param name="IsLast">Whether the vote follows it in any case.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Hold(int Round, RoundPhase Phase, bool IsLast, string Reason) : RoundStep(Reason);

    /// <summary>No more rounds.</summary>
    /// <param name="IsEarly">Whether fewer rounds were held than allowed.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Stop(bool IsEarly, string Reason) : RoundStep(Reason);
}
