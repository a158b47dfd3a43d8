using Witan.Boards.Decisions.Storage;
using Witan.Boards.Decisions.Triggers;
using Witan.Kernel.Results;

namespace Witan.Boards.Decisions;

/// <summary>Checks what is reported, and says what is wrong with it. Pure.</summary>
internal static class ObservationIntake
{
    private const int SuggestionsMax = 5;

    public static Result<TakenObservation> Check(NewObservation observation, DateTimeOffset now)
    {
        var name = MetricName.Of(observation.Metric);
        var unit = Units.Canonical(observation.Unit);
        var source = observation.Source?.Trim() ?? string.Empty;
        var at = DateTimeOffset.FromUnixTimeMilliseconds((observation.At ?? now).ToUnixTimeMilliseconds());
        var fault = (name.Length, double.IsFinite(observation.Value)) switch
        {
            (0, _) => $"'{observation.Metric}' names no metric: a name has letters or digits.",
            (_, false) => "A value is a finite number.",
            _ when unit.Length > Units.LengthMax => $"The unit has {unit.Length} characters; {Units.LengthMax} are the most.",
            _ when source.Length > DecisionLimits.SourceLengthMax => $"The source has {source.Length} characters; {DecisionLimits.SourceLengthMax} are the most.",
            _ when source.Any(char.IsControl) || unit.Any(char.IsControl) => "A source and a unit have no control characters.",
            _ when at > now + DecisionLimits.ClockSkewMax => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z lies in the future. Give the time at which it was measured.",
            _ when at < DateTimeOffset.UnixEpoch => "A measurement before 1970 is none of ours. Give the time at which it was measured.",
            _ => null,
        };
        return fault is null ? new TakenObservation(name, observation.Value, unit, at, source) : new InvalidInput(fault);
    }

    public static NotFound NobodyWatches(string metric, IReadOnlyList<string> watched)
    {
        // Those that share the most beginning first: what was meant is often one slip away.
        var near = watched.Distinct(StringComparer.Ordinal).OrderByDescending(name => CommonBeginning(name, metric)).ThenBy(name => name, StringComparer.Ordinal).Take(SuggestionsMax).ToList();
        return new NotFound(near.Count == 0
            ? $"Nobody watches '{metric}'. Triggers are watched when their decision is accepted: 'witan decisions list --status proposed' shows what waits for that."
            : $"Nobody watches '{metric}'. Watched are: {string.Join(", ", near)}{(near.Count < watched.Distinct(StringComparer.Ordinal).Count() ? ", …" : string.Empty)}.");
    }

    public static InvalidInput WrongUnit(TakenObservation taken, string wanted) => new(
        (wanted.Length, taken.Unit.Length) switch
        {
            (0, _) => $"'{taken.Metric}' is watched as a number without a unit, and this one is in {taken.Unit}. Leave the unit out.",
            (_, 0) => $"'{taken.Metric}' is watched in {wanted}. Say in what this one is, such as --unit {wanted}.",
            _ => $"'{taken.Metric}' is watched in {wanted}, and {taken.Unit} cannot be converted to it.",
        });

    public static Conflict Contradicts(TakenObservation taken, ObservationRow known) => new(
        $"{Units.Write(known.Measured, known.Unit)} was recorded for '{taken.Metric}' at {taken.At.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff}Z. What was recorded stays; give another time or another --source.");

    private static int CommonBeginning(string left, string right) => left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
}
