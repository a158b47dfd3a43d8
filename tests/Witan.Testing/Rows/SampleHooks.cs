namespace Witan.Testing.Rows;

/// <summary>The columns whose values a CHECK binds, or that must hold something else than their type's sample. Others need no line here.</summary>
internal static class SampleHooks
{
    /// <summary>Gets a value by table, column and the row's number.</summary>
    public static IReadOnlyDictionary<(string Table, string Column), Func<int, object?>> All { get; } = new Dictionary<(string Table, string Column), Func<int, object?>>
    {
        [("tenants", "is_demo")] = number => (long)(number % 2),
        // Null in two of three rows, as what is sent or never ends is, so that null comes back as null.
        [("job_runs", "outcome")] = number => number % 2 == 0 ? "done" : "failed",
        [("outbox", "sent_ms")] = number => number % 3 == 0 ? (long)number : null,
        [("outbox", "claimed_by")] = number => number % 3 == 1 ? $"worker {number}" : null,
        [("expiring_entries", "expires_ms")] = number => number % 3 == 0 ? (long)number : null,
    };
}
