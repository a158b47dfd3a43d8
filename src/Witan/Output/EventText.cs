using System.Globalization;
using Witan.Boards.Imports;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Tells an event in a line: its name, or the step's that it is the result of, and who did what and why.</summary>
internal static class EventText
{
    private const int TextLengthMax = 160;

    /// <summary>Tells an event.</summary>
    /// <param name="runEvent">The event.</param>
    /// <param name="catalog">Names events.</param>
    public static string Of(RunEvent runEvent, EventCatalog catalog)
    {
        var name = runEvent is IStepResult and not StepAbsent ? ((IStepResult)runEvent).Step : catalog.NameOf(runEvent);
        return Detail(runEvent) is { } detail ? $"{name}  {Short(detail)}" : name;
    }

    /// <summary>Tells what an event says beside its name; null when that is all.</summary>
    /// <param name="runEvent">The event.</param>
    public static string? Detail(RunEvent runEvent) => runEvent switch
    {
        RunClosed closed => $"{Lower(closed.Outcome)}: {closed.Reason}",
        RunDriven driven => $"by {driven.Node}",
        RunPaused paused => $"by {paused.By}: {paused.Reason}{(paused.BreaksOff ? " (calls in flight broken off)" : string.Empty)}",
        RunResumed resumed => $"by {resumed.By}: {resumed.Reason}",
        RunKilled killed => $"by {killed.By} ({killed.Role}): {killed.Reason}",
        RunForked forked => $"by {forked.By} from {forked.Parent} at event {forked.At}{(forked.Reason is { } why ? $": {why}" : string.Empty)}",
        Interjected said => $"by {said.By}: {said.Text}",
        RunNoted noted => $"by {noted.By}: {noted.Text}",
        ConstraintChanged changed => $"{changed.Name}={changed.Value} by {changed.By}: {changed.Reason}",
        StepFailed failed => $"{failed.Step}, try {failed.Attempt}: {failed.Reason}",
        StepAbsent absent => $"{absent.Step}, after {absent.Attempts} tries: {absent.Reason}",
        CallReserved reserved => $"{reserved.Step}: at most {Usd(reserved.MaxUsd)} USD",
        CallSettled { Unconfirmed: true } settled => $"{Usd(settled.CostUsd)} USD at most, of a call that nobody knows the end of",
        CallSettled settled => $"{Usd(settled.CostUsd)} USD{(settled.Orphaned ? ", of a call that was broken off" : string.Empty)}",
        RecordImported imported => $"from {imported.Source}, {imported.Format}, SHA-256 {imported.Sha256[..16]}",
        BudgetWarned warned => $"{Usd(warned.SpentUsd)} of {Usd(warned.LimitUsd)} USD are spent or set aside",
        _ => OfWait(runEvent),
    };

    /// <summary>Writes an amount: two decimals, more when it has them.</summary>
    /// <param name="usd">US dollars.</param>
    public static string Usd(decimal usd) => usd.ToString("0.00####", CultureInfo.InvariantCulture);

    private static string? OfWait(RunEvent runEvent) => runEvent switch
    {
        GateOpened gate => $"{gate.Gate}: {gate.Shown}",
        GateReminded gate => gate.Gate,
        GateDecided decided => $"{decided.Gate}: {Lower(decided.Verdict)} by {(decided.By is { } by ? $"{by} ({decided.Role})" : "its deadline")}: {decided.Reason}",
        QuestionAsked asked => $"{asked.Question}: {asked.Text}",
        QuestionAnswered answered => $"{answered.Question}: {(answered.By is { } by ? $"by {by}: {answered.Answer}" : "nobody answered in time")}",
        TimerSet timer => timer.Timer,
        TimerFired timer => timer.Timer,
        _ => null,
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > TextLengthMax ? line[..(TextLengthMax - 1)] + "…" : line;
    }
}
