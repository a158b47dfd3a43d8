using Witan.Boards.Deliberation.Movement;

namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>Decides what a stuck board is asked to try. Pure.</summary>
/// <remarks>
/// A board is stuck when it is split and a round was quiet. First it looks for common ground (Fisher and Ury, "Getting to
/// Yes", 1981). If that was no use, the smaller side is asked to disagree and commit where the decision can be taken back
/// (Grove, "High Output Management", 1983); where it cannot, going along is too dear, and each side gives its advice with the
/// conditions under which it holds.
/// </remarks>
public static class GuidanceRule
{
    /// <summary>Decides.</summary>
    /// <param name="verdict">What the debate has come to.</param>
    /// <param name="isReversible">Whether what is decided can be taken back.</param>
    public static Guidance For(DebateVerdict? verdict, bool isReversible) => verdict switch
    {
        null or { QuietRounds: 0 } or { Label: not AgreementLabel.Split } => Guidance.None,
        { QuietRounds: 1 } => Guidance.CommonGround,
        _ when isReversible => Guidance.DisagreeAndCommit,
        _ => Guidance.ConditionalAdvice,
    };

    /// <summary>Gets the guidance as the board is told; empty for none.</summary>
    /// <param name="guidance">The guidance.</param>
    public static string Text(Guidance guidance) => guidance switch
    {
        Guidance.CommonGround => "Name what both sides already share, and the smallest point on which they part.",
        Guidance.DisagreeAndCommit => "This can be taken back. If you are in the smaller side, say whether you could go along with the other option, and which sign should make us turn round.",
        Guidance.ConditionalAdvice => "This cannot be taken back. Say under which conditions your advice holds, and under which you would give the other one.",
        _ => string.Empty,
    };
}
