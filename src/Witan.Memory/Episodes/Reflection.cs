namespace Witan.Memory.Episodes;

/// <summary>What an episode teaches, made by rules out of its own steps. A list is empty when the steps say nothing.</summary>
/// <param name="Worked">What worked.</param>
/// <param name="Failed">What failed.</param>
/// <param name="Better">What to do otherwise next time.</param>
public sealed record Reflection(IReadOnlyList<string> Worked, IReadOnlyList<string> Failed, IReadOnlyList<string> Better)
{
    /// <summary>Gets the one that says nothing.</summary>
    public static Reflection Empty { get; } = new([], [], []);
}
