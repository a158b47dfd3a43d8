namespace Witan.Runs.Travel;

/// <summary>One value in two runs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="A">What it is in the first; null when it has none.</param>
/// <param name="B">What it is in the second; null when it has none.</param>
public sealed record ValueDiff(string Name, string? A, string? B)
{
    /// <summary>Gets whether it is the same in both.</summary>
    public bool IsSame => A == B;
}
