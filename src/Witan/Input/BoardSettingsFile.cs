using Witan.Boards.Deliberation.Counting;

namespace Witan.Input;

/// <summary>The part <c>boards</c> of the settings file: how boards and round tables count when a command does not say.</summary>
internal sealed record BoardSettingsFile
{
    private const double PercentMax = 100;

    /// <summary>Gets the name of the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets how many per cent of the seats must have voted under any rule.</summary>
    public double? QuorumPercent { get; init; }

    /// <summary>Gets what single tenants have otherwise.</summary>
    public IReadOnlyDictionary<string, BoardCountingFile>? Tenants { get; init; }

    /// <summary>Reads the defaults.</summary>
    /// <param name="file">What the file says; null when it says nothing.</param>
    /// <exception cref="SettingsException">The setting <c>boards</c> cannot be used.</exception>
    public static CountingDefaults ToDefaults(BoardSettingsFile? file) => new(
        Read("boards", file?.Rule, file?.QuorumPercent),
        (file?.Tenants ?? new Dictionary<string, BoardCountingFile>()).ToDictionary(
            pair => pair.Key, pair => Read($"boards.tenants.{pair.Key}", pair.Value.Rule, pair.Value.QuorumPercent), StringComparer.Ordinal));

    private static CountingDefault Read(string key, string? rule, double? percent)
    {
        if (rule is not null && !CountingRules.Find(rule).IsOk(out _, out var unknown))
        {
            throw new SettingsException($"{key}.rule in {WitanSettings.FileName} cannot be used. {unknown.Message}");
        }

        return percent is { } share && !(share is > 0 and <= PercentMax)
            ? throw new SettingsException($"{key}.quorumPercent in {WitanSettings.FileName} takes more than 0 and at most {PercentMax}, not {percent}.")
            : new CountingDefault(rule, percent / PercentMax);
    }
}
