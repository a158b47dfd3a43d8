namespace Witan.Data.Expiry;

/// <summary>What a clean-up found and did among the entries of one pattern.</summary>
/// <param name="Name">The pattern's name, or <see cref="ExpiryOptions.OtherName"/>, or <see cref="CleanupReport.TotalName"/>.</param>
/// <param name="Entries">How many entries there were, expired ones included.</param>
/// <param name="Bytes">The bytes of their keys and values.</param>
/// <param name="WithoutExpiry">How many of them never expire: no pattern fits, or none did when they were written.</param>
/// <param name="Expired">How many of them had expired.</param>
/// <param name="Removed">How many of the expired were removed: fewer when only looking, or when the batch was full.</param>
public sealed record PatternReport(string Name, long Entries, long Bytes, long WithoutExpiry, long Expired, long Removed)
{
    /// <summary>Gives the line of a pattern without entries.</summary>
    /// <param name="name">The pattern's name.</param>
    public static PatternReport Empty(string name) => new(name, 0, 0, 0, 0, 0);

    /// <summary>Adds up two lines under the name of this one.</summary>
    /// <param name="more">The other line.</param>
    public PatternReport Plus(PatternReport more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new PatternReport(
            Name,
            Entries + more.Entries,
            Bytes + more.Bytes,
            WithoutExpiry + more.WithoutExpiry,
            Expired + more.Expired,
            Removed + more.Removed);
    }
}
