namespace Witan.Memory.Serving;

/// <summary>What is switched on, each for so many per cent of tenants; see <see cref="FlagRollout"/>.</summary>
public sealed record MemoryFlags
{
    /// <summary>Gets for how many tenants recall asks the index. For the others it looks through the newest memories word by word, which finds less and needs no index.</summary>
    public int IndexPercent { get; init; } = 100;

    /// <summary>Gets for how many tenants hits that are like earlier ones stand further behind. For the others the plain order holds.</summary>
    public int DiversityPercent { get; init; } = 100;

    /// <summary>Gets for how many tenants the index goes down domain, type and time. For the others it is asked as a whole.</summary>
    public int TimeClustersPercent { get; init; }
}
