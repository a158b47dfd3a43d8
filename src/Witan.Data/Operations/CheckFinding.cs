namespace Witan.Data.Operations;

/// <summary>One part of a check.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record CheckFinding(string Name, string? Fault)
{
    /// <summary>Gets whether nothing is wrong.</summary>
    public bool IsSound => Fault is null;
}
