using System.Globalization;
using Witan.Kernel.Results;
using Witan.Runs.Events;

namespace Witan.Runs.Guards;

/// <summary>The limits of a run that a person may change while it runs, by name.</summary>
public static class LimitChanges
{
    /// <summary>Names the cost limit, in US dollars.</summary>
    public const string Cost = "cost";

    /// <summary>Names the step limit.</summary>
    public const string Steps = "steps";

    /// <summary>Names the round limit.</summary>
    public const string Rounds = "rounds";

    /// <summary>Names the limit of working time, in minutes.</summary>
    public const string Minutes = "minutes";

    private const int CountMax = 1_000_000;
    private const decimal CostMax = 1_000_000m;

    /// <summary>Gets the names.</summary>
    public static IReadOnlyList<string> Names { get; } = [Cost, Steps, Rounds, Minutes];

    /// <summary>Reads a change.</summary>
    /// <param name="limits">The limits before.</param>
    /// <param name="name">The name of a limit.</param>
    /// <param name="value">The new value, as a person wrote it.</param>
    /// <returns>The limits after it, or why it cannot be taken.</returns>
    public static Result<RunLimits> Read(RunLimits limits, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return name switch
        {
            Cost when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var usd) && usd <= CostMax => limits with { CostUsd = usd },
            Steps when Count(value) is { } steps and > 0 => limits with { StepsMax = steps },
            Rounds when Count(value) is { } rounds => limits with { RoundsMax = rounds },
            Minutes when Count(value) is { } minutes and > 0 => limits with { WallClock = TimeSpan.FromMinutes(minutes) },
            Cost => new InvalidInput($"'{value}' is no cost limit: it takes US dollars from 0 to {CostMax:#,0}, for example 2.50."),
            Steps or Rounds or Minutes => new InvalidInput($"'{value}' is no limit of {name}: it takes a whole number from {(name == Rounds ? 0 : 1)} to {CountMax:#,0}."),
            _ => new InvalidInput($"There is no limit named '{name}'. There are: {string.Join(", ", Names)}."),
        };
    }

    /// <summary>Folds a change; one that is not a limit's is the protocol's affair.</summary>
    internal static RunLimits Apply(RunLimits limits, ConstraintChanged changed) =>
        Read(limits, changed.Name, changed.Value).IsOk(out var changedLimits, out _) ? changedLimits : limits;

    private static int? Count(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= CountMax ? count : null;
}
