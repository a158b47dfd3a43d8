namespace Witan.Data.Outbox;

/// <summary>How long to wait before a message is tried again.</summary>
internal static class OutboxBackoff
{
    /// <summary>Gets the pause: doubled with each attempt up to the longest, and of that between a half and the whole, by chance.</summary>
    /// <remarks>Without chance, all that failed together would come back together.</remarks>
    /// <param name="options">The bounds.</param>
    /// <param name="attempts">How many attempts have failed; from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(OutboxOptions options, int attempts, double chance)
    {
        var doubled = options.BackoffMin.TotalMilliseconds * Math.Pow(2, Math.Max(0, attempts - 1));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, options.BackoffMax.TotalMilliseconds) * (1 + chance) / 2);
    }
}
