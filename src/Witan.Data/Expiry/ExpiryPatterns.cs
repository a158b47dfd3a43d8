namespace Witan.Data.Expiry;

/// <summary>Tells which pattern a key fits, and when its entry expires. Threads may share it.</summary>
/// <remarks>
/// A key that fits no pattern has no expiry: its entry stays until somebody removes it. Guessing a life for it could remove
/// what its writer means to keep, while a forgotten pattern only takes room, and every <see cref="CleanupReport"/> shows
/// that under <see cref="CleanupReport.Other"/>.
/// </remarks>
public sealed class ExpiryPatterns
{
    private readonly ExpiryPattern[] _patterns;

    /// <summary>Initializes a new instance of the <see cref="ExpiryPatterns"/> class. Later changes of the options do nothing.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The options have faults; the message tells all of them.</exception>
    public ExpiryPatterns(ExpiryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = options.FindFaults();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        _patterns = [.. options.Patterns];
    }

    /// <summary>Gets all patterns, in the order of the options.</summary>
    public IReadOnlyList<ExpiryPattern> All => _patterns;

    /// <summary>Gives the one pattern that a key fits; null when it fits none. Case counts.</summary>
    /// <param name="key">The key.</param>
    public ExpiryPattern? Match(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var pattern in _patterns)
        {
            if (key.StartsWith(pattern.Prefix, StringComparison.Ordinal))
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>Tells when an entry that is written now expires; null when its key fits no pattern.</summary>
    /// <param name="key">The key.</param>
    /// <param name="now">The time of writing.</param>
    public DateTimeOffset? ExpiresAt(string key, DateTimeOffset now) =>
        Match(key) is { } pattern ? now + pattern.TimeToLive : null;
}
