namespace Witan.Data.Expiry;

/// <summary>How long entries live whose keys begin alike.</summary>
/// <param name="Name">What a report calls them, such as <c>session</c>.</param>
/// <param name="Prefix">How their keys begin, case included, such as <c>session:</c>.</param>
/// <param name="TimeToLive">How long an entry lives after it was last written.</param>
public sealed record ExpiryPattern(string Name, string Prefix, TimeSpan TimeToLive)
{
    /// <summary>Gets the sessions of users: 7 days, so that a weekend does not log anybody out.</summary>
    public static ExpiryPattern Session { get; } = new("session", "session:", TimeSpan.FromDays(7));

    /// <summary>Gets the checkpoints of runs: 7 days.</summary>
    public static ExpiryPattern Checkpoint { get; } = new("checkpoint", "checkpoint:", TimeSpan.FromDays(7));

    /// <summary>Gets the windows in which calls are counted: 1 minute.</summary>
    public static ExpiryPattern RateWindow { get; } = new("rate window", "rate:", TimeSpan.FromMinutes(1));

    /// <summary>Gets the answers kept to save asking again: 30 days.</summary>
    public static ExpiryPattern CachedAnswer { get; } = new("cached answer", "cache:", TimeSpan.FromDays(30));
}
