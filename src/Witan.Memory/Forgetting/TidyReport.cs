namespace Witan.Memory.Forgetting;

/// <summary>What the policies took away, or would.</summary>
/// <param name="Expired">The ids of what was kept long enough: notes, facts and whole episodes.</param>
/// <param name="Evicted">The ids of what had to make room.</param>
/// <param name="Spared">How many stayed because a pattern would be none without them.</param>
public sealed record TidyReport(IReadOnlyList<string> Expired, IReadOnlyList<string> Evicted, int Spared);
