namespace Witan.Data.Audit;

/// <summary>The words under which outcomes are stored and hashed. A word never changes: old entries are hashed with it.</summary>
public static class AuditOutcomes
{
    /// <summary>Gives the stored word.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
    public static string ToText(this AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Done => "done",
        AuditOutcome.Denied => "denied",
        AuditOutcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Outcome must be Done, Denied or Failed."),
    };
}
