namespace Witan.Memory.Health;

/// <summary>The borders of every figure of the memory, in one place.</summary>
public static class HealthTable
{
    /// <summary>Gets how long a recall takes.</summary>
    public static HealthThreshold Recall { get; } =
        new("recall_duration_ms p99", "ms", 100, 500, "Look at index_bytes and at the load of the machine.", "Take the index's flags back to the last green step, then look for what grew.");

    /// <summary>Gets how often the database fails.</summary>
    public static HealthThreshold StorageErrors { get; } =
        new("storage_error_count share of calls", "%", 0.01, 1, "Look at the log and at 'witan db status'.", "Stop rollouts. The breaker keeps recall going; mend the database, then run 'witan memory reconcile'.");

    /// <summary>Gets how long the index takes to follow the database.</summary>
    public static HealthThreshold IndexWrite { get; } =
        new("index_write_duration_ms p99", "ms", 50, 200, "Look how many write at once (concurrent_completions) and how large batches are.", "Lower the number of writers, and run 'witan memory reconcile' once it is quiet.");

    /// <summary>Gets what goes on for longer than anything may.</summary>
    public static HealthThreshold Hung { get; } =
        new("hung operations", "1", 1, 1, "Keep a dump of the process, then start it anew.", "Take the version back, and keep the dump.");

    /// <summary>Gets what is kept and not found.</summary>
    public static HealthThreshold Unindexed { get; } =
        new("unindexed memories", "1", 1, 1, "Run 'witan memory reconcile': it names and mends them.", "Run 'witan memory reconcile', and keep its report: this must not happen twice.");

    /// <summary>Gets them all.</summary>
    public static IReadOnlyList<HealthThreshold> All { get; } = [Recall, StorageErrors, IndexWrite, Hung, Unindexed];
}
