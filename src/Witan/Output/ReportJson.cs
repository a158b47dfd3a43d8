using System.Text;
using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Writes a report for machines. What there is none of stands there as null.</summary>
internal static class ReportJson
{
    public static string Write(RunReport report, EventCatalog catalog)
    {
        var control = report.Control;
        var shown = CommandJson.Head(report.Head);
        shown["owner"] = report.Head.Owner.Value;
        shown["asOf"] = report.Of is { } of ? new JsonObject { ["event"] = report.Head.Version, ["events"] = of } : null;
        shown["reason"] = control.Closed?.Reason ?? control.Paused?.Reason;
        shown["pausedBy"] = control.Closed is null ? control.Paused?.By : null;
        shown["fork"] = control.Forked is { } forked
            ? new JsonObject { ["parent"] = forked.Parent, ["at"] = forked.At, ["by"] = forked.By, ["reason"] = forked.Reason, ["callsInherited"] = RunCalls.Inherited(report.Events) }
            : null;
        shown["driver"] = control.Driven is { } driven ? new JsonObject { ["node"] = driven.Node, ["driving"] = report.IsDriven } : null;
        shown["limits"] = Limits(report);
        shown["waits"] = new JsonArray([.. control.Waits.Values.Select(Wait)]);
        shown["troubles"] = new JsonArray([.. control.Troubles.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Trouble(pair.Key, pair.Value))]);
        shown["events"] = new JsonArray([.. report.Events.Select(recorded => Event(recorded, catalog))]);
        shown["record"] = report.Record is { } record ? JsonNode.Parse(Encoding.UTF8.GetString(RecordFiles.Render(record, RecordFormat.Json))) : null;
        return shown.ToJsonString(JsonText.Indented);
    }

    /// <summary>Tells an event without its payload.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="catalog">Names events.</param>
    public static JsonObject Event(RecordedEvent recorded, EventCatalog catalog) => new()
    {
        ["sequence"] = recorded.Sequence,
        ["at"] = CommandJson.Utc(recorded.At),
        ["type"] = catalog.NameOf(recorded.Event),
        ["step"] = (recorded.Event as IStepResult)?.Step,
        ["text"] = EventText.Detail(recorded.Event),
    };

    private static JsonObject Limits(RunReport report)
    {
        var (control, limits) = (report.Control, report.Control.Limits);
        return new JsonObject
        {
            ["steps"] = new JsonObject { ["used"] = control.StepsTaken, ["max"] = limits.StepsMax },
            ["rounds"] = new JsonObject { ["used"] = RunCalls.Rounds(report.Events), ["max"] = limits.RoundsMax },
            ["workSeconds"] = new JsonObject { ["used"] = control.Worked.TotalSeconds, ["max"] = limits.WallClock.TotalSeconds },
            ["costUsd"] = new JsonObject { ["spent"] = control.Budget.SettledUsd, ["setAside"] = control.Budget.OpenUsd, ["max"] = limits.CostUsd },
            ["stallSeconds"] = new JsonObject { ["max"] = limits.StallAfter.TotalSeconds },
            ["attempts"] = new JsonObject { ["max"] = limits.AttemptsMax },
        };
    }

    private static JsonObject Wait(OpenWait wait) => new()
    {
        ["kind"] = wait.Kind.ToString().ToLowerInvariant(),
        ["name"] = wait.Name,
        ["text"] = wait.Text,
        ["hash"] = wait.Hash,
        ["due"] = wait.Due is { } due ? CommandJson.Utc(due) : null,
        ["remindAt"] = wait.RemindAt is { } remind ? CommandJson.Utc(remind) : null,
    };

    private static JsonObject Trouble(string step, StepTrouble trouble) => new()
    {
        ["step"] = step,
        ["attempts"] = trouble.Attempts,
        ["reason"] = trouble.Reason,
        ["retryAt"] = CommandJson.Utc(trouble.RetryAt),
    };
}
