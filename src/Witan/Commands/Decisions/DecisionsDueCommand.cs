using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Boards.Decisions;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions due</c>: what somebody should look at now.</summary>
internal static class DecisionsDueCommand
{
    private const int Limit = 100;

    public static Command Build(CommandContext context)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("due", "List what somebody should look at: triggers that fired, dates that have come, outcomes nobody told.") { data, json };
        command.SetAction(async parsed =>
        {
            var due = await ReadAsync(context, DataPaths.Resolve(parsed.GetValue(data)));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonObject
                {
                    ["fired"] = new JsonArray([.. due.Fired.Select(DecisionJson.Trigger)]),
                    ["reviews"] = new JsonArray([.. due.Reviews.Select(DecisionJson.Line)]),
                    ["outcomes"] = new JsonArray([.. due.Outcomes.Select(DecisionJson.Line)]),
                }.ToJsonString(JsonText.Indented));
            }
            else
            {
                Print(OutputLines.Create(), due);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<DueDecisions> ReadAsync(CommandContext context, string dataDirectory)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return new DueDecisions([], [], []);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await workspace.Decisions.DueAsync(Workspace.Context, Limit, context.Signals.Stop);
    }

    private static void Print(ILines lines, DueDecisions due)
    {
        if (due.IsEmpty)
        {
            lines.Write((Tone.Plain, "Nothing is due."));
        }

        foreach (var trigger in due.Fired)
        {
            lines.Write((Tone.Bad, "fired    "), (Tone.Plain, $"{trigger.DecisionId}  {trigger.Spec.Describe()}  since {DecisionText.Moment(trigger.FiredAt!.Value)}"));
            lines.Write((Tone.Plain, $"         then: {trigger.Spec.Action}"));
            lines.Write((Tone.Soft, $"         witan decisions reopen {trigger.DecisionId}, or accept it again to keep it"));
        }

        foreach (var decision in due.Reviews)
        {
            lines.Write((Tone.Warning, "review   "), (Tone.Plain, $"{decision.Id}  by {DecisionText.Date(decision.ReviewBy)}  {DecisionText.OneLine(decision.Question)}"));
        }

        foreach (var decision in due.Outcomes)
        {
            lines.Write((Tone.Warning, "outcome  "), (Tone.Plain, $"{decision.Id}  accepted {DecisionText.Date(decision.DecidedAt)}  {DecisionText.OneLine(decision.Question)}"));
        }
    }
}
