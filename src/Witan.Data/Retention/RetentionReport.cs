namespace Witan.Data.Retention;

/// <summary>What a sweep did.</summary>
/// <param name="Removed">How many were removed.</param>
/// <param name="Standing">How many are old enough and stay, for something stands on them.</param>
public sealed record RetentionReport(long Removed, long Standing)
{
    /// <summary>Adds two reports.</summary>
    /// <param name="other">The other.</param>
    public RetentionReport Plus(RetentionReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RetentionReport(Removed + other.Removed, Standing + other.Standing);
    }
}
