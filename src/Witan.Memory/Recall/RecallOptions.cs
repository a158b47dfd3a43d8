using Witan.Memory.Recall.Ranking;

namespace Witan.Memory.Recall;

/// <summary>How an index ranks. The defaults are those that docs/decisions/0021-recall-index.md measures.</summary>
public sealed record RecallOptions
{
    /// <summary>Gets the defaults.</summary>
    public static RecallOptions Default { get; } = new();

    /// <summary>Gets a value indicating whether recall goes down domain, type and cluster of time rather than over all postings.</summary>
    public bool Hierarchy { get; init; }

    /// <summary>Gets above how many items the nearest vectors are looked for in a graph; up to it all are compared, which is exact.</summary>
    /// <value>100,000, where comparing all 256 components of each takes some 20 ms. From 0.</value>
    public int GraphAbove { get; init; } = 100_000;

    /// <summary>Gets everything that the ranking rests on in one line, for reports.</summary>
    public string Settings => $"{RankSettings.Text}; hierarchy {(Hierarchy ? "on" : "off")}; graph above {GraphAbove}";
}
