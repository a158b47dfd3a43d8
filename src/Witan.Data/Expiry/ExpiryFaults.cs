using System.Globalization;

namespace Witan.Data.Expiry;

/// <summary>Finds what is wrong with a list of patterns.</summary>
internal static class ExpiryFaults
{
    private const string Key = "Expiry:Patterns";

    internal static List<string> Find(IReadOnlyList<ExpiryPattern>? patterns)
    {
        if (patterns is null || patterns.Count > ExpiryOptions.PatternsMax)
        {
            return [$"{Key} must be a list of at most {ExpiryOptions.PatternsMax} patterns, not {patterns?.Count.ToString() ?? "null"}."];
        }

        List<string> faults = [];
        for (var at = 0; at < patterns.Count; at++)
        {
            if (patterns[at] is not { } pattern)
            {
                faults.Add($"{Key}:{at} must be a pattern, not null.");
                continue;
            }

            var earlier = patterns.Take(at).OfType<ExpiryPattern>().ToList();
            AddIfAny(faults, FindNameFault($"{Key}:{at}:Name", pattern.Name, earlier));
            AddIfAny(faults, FindPrefixFault($"{Key}:{at}:Prefix", pattern.Prefix, earlier));
            AddIfAny(faults, FindTimeToLiveFault($"{Key}:{at}:TimeToLive", pattern.TimeToLive));
        }

        return faults;
    }

    private static string? FindNameFault(string key, string? name, List<ExpiryPattern> earlier)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > ExpiryOptions.NameLengthMax)
        {
            return $"{key} must have 1 to {ExpiryOptions.NameLengthMax} characters, not \"{name}\".";
        }

        if (string.Equals(name, ExpiryOptions.OtherName, StringComparison.OrdinalIgnoreCase))
        {
            return $"{key} must not be \"{ExpiryOptions.OtherName}\": reports use it for keys without a pattern.";
        }

        return earlier.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))
            ? $"{key} must be a name that no other pattern has, not \"{name}\"."
            : null;
    }

    private static string? FindPrefixFault(string key, string? prefix, List<ExpiryPattern> earlier)
    {
        if (string.IsNullOrWhiteSpace(prefix) || prefix.Length > ExpiryOptions.PrefixLengthMax)
        {
            return $"{key} must have 1 to {ExpiryOptions.PrefixLengthMax} characters, not \"{prefix}\".";
        }

        var rival = earlier.Find(other => !string.IsNullOrWhiteSpace(other.Prefix)
            && (prefix.StartsWith(other.Prefix, StringComparison.Ordinal) || other.Prefix.StartsWith(prefix, StringComparison.Ordinal)));
        return rival is null
            ? null
            : $"{key} must be a prefix that is no beginning of another and begins with none, not \"{prefix}\" beside \"{rival.Prefix}\".";
    }

    private static string? FindTimeToLiveFault(string key, TimeSpan timeToLive) =>
        timeToLive < ExpiryOptions.TimeToLiveMin || timeToLive > ExpiryOptions.TimeToLiveMax
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{key} must be from {ExpiryOptions.TimeToLiveMin:c} to {ExpiryOptions.TimeToLiveMax:c}, not {timeToLive:c}.")
            : null;

    private static void AddIfAny(List<string> faults, string? fault)
    {
        if (fault is not null)
        {
            faults.Add(fault);
        }
    }
}
