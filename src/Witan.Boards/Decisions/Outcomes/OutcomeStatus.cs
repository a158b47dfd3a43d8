namespace Witan.Boards.Decisions.Outcomes;

/// <summary>How a decision turned out, as people say.</summary>
public enum OutcomeStatus
{
    /// <summary>Better than expected.</summary>
    Better,

    /// <summary>As expected.</summary>
    AsExpected,

    /// <summary>Worse than expected.</summary>
    Worse,

    /// <summary>It failed.</summary>
    Failed,
}
