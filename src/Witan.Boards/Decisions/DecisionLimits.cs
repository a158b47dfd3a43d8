namespace Witan.Boards.Decisions;

/// <summary>The limits of the ledger.</summary>
public static class DecisionLimits
{
    /// <summary>The most decisions, triggers or outcomes of one list.</summary>
    public const int ListMax = 1_000;

    /// <summary>The most characters of a reason or a note.</summary>
    public const int TextLengthMax = 2_000;

    /// <summary>The most outcomes that are kept of one decision: the first and its corrections.</summary>
    public const int OutcomesMax = 20;

    /// <summary>The most watched triggers of one metric in a tenant: each observation moves all of them.</summary>
    public const int WatchersMax = 200;

    /// <summary>The most observations that are folded again when a late one comes.</summary>
    public const int RefoldMax = 20_000;

    /// <summary>The most characters of an observation's source.</summary>
    public const int SourceLengthMax = 64;

    /// <summary>The most scores that weights and calibration are made of: the newest.</summary>
    public const int ScoresMax = 10_000;

    /// <summary>How far in the future an observation may lie, because clocks differ.</summary>
    public static readonly TimeSpan ClockSkewMax = TimeSpan.FromMinutes(5);

    /// <summary>When a decision is looked at again, when nobody says otherwise: this long after it was accepted.</summary>
    public static readonly TimeSpan ReviewAfter = TimeSpan.FromDays(90);

    /// <summary>How long after a decision was accepted it is asked how it turned out.</summary>
    public static readonly TimeSpan OutcomeAfter = TimeSpan.FromDays(30);
}
