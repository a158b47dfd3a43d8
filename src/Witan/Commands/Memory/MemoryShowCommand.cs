using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Memory.Episodes;
using Witan.Memory.Truth;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary><c>witan memory show</c>: one memory with all that is known of it; of an episode, its steps.</summary>
internal static class MemoryShowCommand
{
    public static Command Build(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The memory's id, or enough of its beginning." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("show", "Show a memory, where it comes from and what took its place.") { id, data, json };
        command.SetAction(parsed => MemoryUse.RunAsync(context, parsed, data, async workspace =>
        {
            var found = await workspace.Memory.FindAsync(Workspace.Context, parsed.GetValue(id)!, context.Signals.Stop);
            if (!found.IsOk(out var record, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            EpisodeView? episode = null;
            if (record.EpisodeId is { } of)
            {
                _ = (await workspace.Memory.FindEpisodeAsync(Workspace.Context, of, context.Signals.Stop)).IsOk(out episode, out _);
            }

            Print(record, episode, parsed.GetValue(json));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Print(MemoryRecord record, EpisodeView? episode, bool json)
    {
        if (json)
        {
            var shown = MemoryText.Json(record);
            shown["steps"] = episode is null ? null : new JsonArray([.. episode.Steps.Select(Step)]);
            shown["reward"] = episode?.Episode.Reward;
            Console.Out.WriteLine(shown.ToJsonString(JsonText.Indented));
            return;
        }

        var lines = OutputLines.Create();
        void Say(string label, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                lines.Write((Tone.Soft, $"{label,-12}"), (Tone.Plain, text));
            }
        }

        lines.Write((Tone.Strong, record.Id), (Tone.Plain, $"  {MemoryText.Kind(record.Kind)} in {record.Domain}/{record.Type}"), (Tone.Warning, record.IsHeld ? "  held" : string.Empty));
        Say("Text", record.Text.ReplaceLineEndings("\n            "));
        Say("Fact", record.Slot is null ? null : $"{record.Subject} · {record.Slot} · {record.Value}");
        Say("Subject", record.Slot is null ? record.Subject : null);
        Say("Tags", string.Join(", ", record.Tags));
        Say("True", $"from {MemoryText.Moment(FactOrder.Start(record))}{(record.ValidTo is { } end ? $" until {MemoryText.Moment(end)}" : string.Empty)}");
        Say("Recorded", $"{MemoryText.Moment(record.RecordedAt)} by {record.RecordedBy}");
        Say("Confirmed", record.Confirmations == 0 ? null : $"{MemoryText.Times(record.Confirmations)}, last {MemoryText.Moment(record.ConfirmedAt)}");
        Say("Instead of", record.Supersedes);
        Say("Replaced by", record.SupersededBy);
        Say("Source", record.Source.Run is null && record.Source.Step is null ? null : $"run {record.Source.Run ?? "-"}, step {record.Source.Step ?? "-"}");
        Say("Quote", $"sha256 {record.Source.QuoteHash[..16]}…");
        foreach (var step in episode?.Steps ?? [])
        {
            lines.Write((Tone.Soft, $"  {step.Number,4}  "), (step.Result == StepResult.Success ? Tone.Good : Tone.Bad, $"{step.Result.ToString().ToLowerInvariant(),-7}  "), (Tone.Plain, $"{step.Tool}: {MemoryText.Line(step.Action)}"));
        }
    }

    private static JsonObject Step(EpisodeStep step) => new()
    {
        ["number"] = step.Number,
        ["at"] = CommandJson.Utc(step.At),
        ["tool"] = step.Tool,
        ["action"] = step.Action,
        ["observation"] = step.Observation,
        ["result"] = step.Result.ToString().ToLowerInvariant(),
        ["latencyMs"] = step.Latency?.TotalMilliseconds,
    };
}
