namespace Witan.Memory.Recall;

/// <summary>One reason for a hit's place.</summary>
/// <param name="Name">What it measures: words, window, session, n-grams, time, vector …</param>
/// <param name="Value">What was measured.</param>
/// <param name="Weight">What it is multiplied by.</param>
public sealed record ScorePart(string Name, double Value, double Weight)
{
    /// <summary>Gets what it adds to the score.</summary>
    public double Contribution => Value * Weight;
}
