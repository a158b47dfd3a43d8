using Witan.Memory.Serving;

namespace Witan.Server.Flags;

/// <summary>A flag that the program knows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What is on for a tenant when it is on.</param>
/// <param name="Read">Reads it.</param>
/// <param name="With">Gives all flags with this one at another share.</param>
internal sealed record FlagKind(string Name, string Meaning, Func<MemoryFlags, int> Read, Func<MemoryFlags, int, MemoryFlags> With)
{
    /// <summary>Gets all of them, by name.</summary>
    public static IReadOnlyList<FlagKind> All { get; } =
    [
        new(
            "memory.diversity",
            "Hits that are like earlier ones stand further behind.",
            flags => flags.DiversityPercent,
            (flags, percent) => flags with { DiversityPercent = percent }),
        new(
            "memory.index",
            "Recall asks the index; else it looks through the newest memories word by word.",
            flags => flags.IndexPercent,
            (flags, percent) => flags with { IndexPercent = percent }),
        new(
            "memory.timeClusters",
            "The index goes down domain, type and time. Holds for a tenant's index when it is opened next.",
            flags => flags.TimeClustersPercent,
            (flags, percent) => flags with { TimeClustersPercent = percent }),
    ];

    /// <summary>Gets the setting that holds while nobody has said otherwise.</summary>
    public string Setting => Name + "Percent";

    /// <summary>Finds one; null when there is none of the name.</summary>
    public static FlagKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
