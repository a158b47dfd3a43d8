using Witan.Memory.Forgetting;
using Witan.Memory.Serving;

namespace Witan.Input;

/// <summary>The part <c>memory</c> of the settings file. What it leaves out has the defaults of <see cref="MemoryOptions"/>.</summary>
internal sealed record MemorySettingsFile
{
    private const int DaysMax = 36_500;
    private const int PercentMax = 100;

    /// <summary>Gets after how many days what nobody said again is forgotten.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Gets the most notes, facts and episodes that are kept.</summary>
    public int? Capacity { get; init; }

    /// <summary>Gets what single tenants have otherwise.</summary>
    public IReadOnlyDictionary<string, MemoryRetentionFile>? Tenants { get; init; }

    /// <summary>Gets for how many per cent of tenants recall asks the index.</summary>
    public int? IndexPercent { get; init; }

    /// <summary>Gets for how many per cent of tenants hits that are alike stand further behind.</summary>
    public int? DiversityPercent { get; init; }

    /// <summary>Gets for how many per cent of tenants the index goes down by time.</summary>
    public int? TimeClustersPercent { get; init; }

    /// <summary>Fills in the defaults.</summary>
    /// <param name="file">What the file says; null when it says nothing.</param>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">The setting <c>memory</c> cannot be used.</exception>
    public static MemoryOptions ToOptions(MemorySettingsFile? file, string dataDirectory)
    {
        var defaults = new MemoryOptions { DataDirectory = dataDirectory };
        return file is null ? defaults : defaults with
        {
            Retention = Policy("memory", file.RetentionDays, file.Capacity),
            TenantRetention = (file.Tenants ?? new Dictionary<string, MemoryRetentionFile>())
                .ToDictionary(pair => pair.Key, pair => Policy($"memory.tenants.{pair.Key}", pair.Value.RetentionDays, pair.Value.Capacity), StringComparer.Ordinal),
            Flags = new MemoryFlags
            {
                IndexPercent = Percent("indexPercent", file.IndexPercent, defaults.Flags.IndexPercent),
                DiversityPercent = Percent("diversityPercent", file.DiversityPercent, defaults.Flags.DiversityPercent),
                TimeClustersPercent = Percent("timeClustersPercent", file.TimeClustersPercent, defaults.Flags.TimeClustersPercent),
            },
        };
    }

    private static RetentionPolicy Policy(string key, int? days, int? capacity) => (days, capacity) switch
    {
        ( < 1 or > DaysMax, _) => throw new SettingsException($"{key}.retentionDays in {WitanSettings.FileName} takes 1 to {DaysMax}, not {days}."),
        (_, < 1) => throw new SettingsException($"{key}.capacity in {WitanSettings.FileName} takes 1 and more, not {capacity}."),
        _ => new RetentionPolicy { Days = days, CapacityMax = capacity },
    };

    private static int Percent(string key, int? percent, int otherwise) => percent is < 0 or > PercentMax
        ? throw new SettingsException($"memory.{key} in {WitanSettings.FileName} takes 0 to {PercentMax}, not {percent}.")
        : percent ?? otherwise;
}
