namespace Witan.Benchmarks.Serving;

/// <summary>What became of one request.</summary>
/// <param name="Name">Its kind.</param>
/// <param name="DueS">When it was due, in seconds since the load began.</param>
/// <param name="Ms">From when it was due, not from when it was sent, to the end of its answer.</param>
/// <param name="Status">The status; 0 when there was no answer.</param>
internal readonly record struct Asked(string Name, double DueS, double Ms, int Status)
{
    /// <summary>Gets whether it was answered well.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>Gets whether it was turned away as one too many, with word of when to come again.</summary>
    public bool IsShed => Status is 429 or 503;
}
