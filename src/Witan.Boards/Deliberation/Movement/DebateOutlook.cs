namespace Witan.Boards.Deliberation.Movement;

/// <summary>What a debate has come to.</summary>
public enum DebateOutlook
{
    /// <summary>It is alive.</summary>
    Continue,

    /// <summary>At least half agree, and nothing moves any more.</summary>
    Converged,

    /// <summary>The board is split, and nothing moves any more.</summary>
    Deadlock,

    /// <summary>The blind drafts agree, are sure and give evidence: there is nothing to debate.</summary>
    SettledAtFirst,
}
