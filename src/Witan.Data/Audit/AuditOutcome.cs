namespace Witan.Data.Audit;

/// <summary>How an audited act ended.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was refused: whoever asked may not do it.</summary>
    Denied,

    /// <summary>It was allowed, and failed.</summary>
    Failed,
}
