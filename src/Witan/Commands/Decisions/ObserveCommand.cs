using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Decisions.Triggers;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary><c>witan observe</c>: reports a value of a metric and says what it does to the triggers that watch it.</summary>
internal static class ObserveCommand
{
    /// <summary>How long the command waits for messages to leave; a worker sends the rest.</summary>
    private static readonly TimeSpan FlushMax = TimeSpan.FromSeconds(5);

    public static Command Build(CommandContext context)
    {
        var metric = new Argument<string>("METRIC") { Description = "The metric, as 'witan decisions show' names it." };
        var value = new Argument<string>("VALUE") { Description = "The value, such as 61 or 0.3." };
        var unit = new Option<string?>("--unit") { Description = "Its unit, such as ms or %.", HelpName = "UNIT" };
        var at = new Option<string?>("--at") { Description = "When it was measured, such as 2026-03-02T08:00:00Z. Default: now.", HelpName = "TIME" };
        var source = new Option<string?>("--source") { Description = "Who measured it. The same metric, time and source again change nothing.", HelpName = "TEXT" };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("observe", "Report a value of a metric: the triggers of accepted decisions that watch it turn green, yellow or red.") { metric, value, unit, at, source, data, json };
        command.SetAction(async parsed =>
        {
            if (!double.TryParse(parsed.GetValue(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return CommandErrors.Report($"'{parsed.GetValue(value)}' is no number. Write it with a point, such as 0.3.", ExitCodes.BadInput);
            }

            DateTimeOffset? moment = null;
            if (parsed.GetValue(at) is { } text)
            {
                if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
                {
                    return CommandErrors.Report($"'{text}' is no time. Write it as 2026-03-02T08:00:00Z.", ExitCodes.BadInput);
                }

                moment = read;
            }

            var observation = new NewObservation(parsed.GetValue(metric)!, number) { Unit = parsed.GetValue(unit), At = moment, Source = parsed.GetValue(source) };
            return await RunAsync(context, DataPaths.Resolve(parsed.GetValue(data)), observation, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string dataDirectory, NewObservation observation, bool json)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return CommandErrors.Report($"There are no decisions in {dataDirectory}, so that nothing is watched.", ExitCodes.BadInput);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        using var mail = new OutgoingMail(workspace, dataDirectory, context.Time);
        var watch = new MetricWatch(workspace.Database, workspace.Audit, context.Time, Workspace.LocalRole);
        if (!(await watch.ObserveAsync(Workspace.Context, observation, context.Signals.Stop)).IsOk(out var report, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        if (json)
        {
            Console.Out.WriteLine(Object(report).ToJsonString(JsonText.Indented));
        }
        else
        {
            Print(OutputLines.Create(), report);
        }

        if (report.Touches.Any(touch => touch.HasFired))
        {
            await mail.Pump().FlushAsync("observe", FlushMax, context.Signals.Stop);
        }

        return ExitCodes.Ok;
    }

    private static JsonObject Object(ObservationReport report) => new()
    {
        ["metric"] = report.Metric,
        ["value"] = report.Value,
        ["unit"] = report.Unit,
        ["at"] = CommandJson.Utc(report.At),
        ["known"] = report.IsKnown,
        ["triggers"] = new JsonArray([.. report.Touches.Select(touch =>
        {
            var trigger = DecisionJson.Trigger(touch.Trigger);
            trigger["from"] = DecisionText.Color(touch.From);
            trigger["fired"] = touch.HasFired;
            return trigger;
        })]),
    };

    private static void Print(ILines lines, ObservationReport report)
    {
        lines.Write((Tone.Strong, report.Metric), (Tone.Plain, $" = {Units.Write(report.Value, report.Unit)} at {DecisionText.Moment(report.At)}{(report.IsKnown ? ": known already, nothing changed" : string.Empty)}"));
        foreach (var touch in report.Touches)
        {
            var (spec, state) = (touch.Trigger.Spec, touch.Trigger.Memory.State);
            lines.Write(
                (Tone.Plain, $"  {touch.Trigger.DecisionId} #{touch.Trigger.Number}  "),
                (DecisionText.ToneOf(touch.From), touch.From == state ? "stays " : $"{DecisionText.Color(touch.From)} → "),
                (DecisionText.ToneOf(state), DecisionText.Color(state)),
                (Tone.Plain, $"  {spec.Describe()}: {Why(touch)}"));
            if (touch.HasFired)
            {
                lines.Write((Tone.Bad, "  It fired. "), (Tone.Plain, $"Then: {spec.Action} 'witan decisions reopen {touch.Trigger.DecisionId}' deliberates again."));
            }
        }
    }

    private static string Why(TriggerTouch touch)
    {
        var spec = touch.Trigger.Spec;
        var streak = touch.Trigger.Memory.Streak;
        var (held, asked) = spec.Hold.Kind switch
        {
            TriggerHoldKind.Days => (streak?.Days ?? 0, $"of {spec.Hold.Amount} days"),
            TriggerHoldKind.Minutes => ((long)((streak?.To - streak?.From)?.TotalMinutes ?? 0), $"of {spec.Hold.Amount} minutes"),
            _ => (streak?.Count ?? 0, $"of {spec.Hold.Amount} observations"),
        };
        return touch.Zone switch
        {
            TriggerZone.Breach => $"beyond the threshold, {Math.Min(held, spec.Hold.Amount)} {asked}",
            TriggerZone.Warning => $"near the threshold, from {spec.Quantity(TriggerRule.WarningOf(spec))} on",
            TriggerZone.Clear when touch.Trigger.Memory.State != TriggerState.Green || touch.From != TriggerState.Green => $"clear, {Math.Min(held, spec.Hold.Amount)} {asked}",
            TriggerZone.Clear => "clear",
            _ => "between clear and near, which changes nothing",
        };
    }
}
