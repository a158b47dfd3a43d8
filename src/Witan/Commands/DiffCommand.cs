using System.CommandLine;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands;

/// <summary><c>witan diff</c>: what two runs have in common and what they have not.</summary>
internal static class DiffCommand
{
    public static Command Build(CommandContext context)
    {
        var a = new Argument<string>("A") { Description = "The first run's id, or enough of its beginning." };
        var b = new Argument<string>("B") { Description = "The second run's." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("diff", "Compare two runs: events, steps, limits, outcome, recommendation, findings.") { a, b, data, json };
        command.SetAction(parsed => RunLookup.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(a)!, async (workspace, first) =>
        {
            var found = await workspace.Journal.FindAsync(Workspace.Context, parsed.GetValue(b)!, context.Signals.Stop);
            if (!found.IsOk(out var second, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.BadInput);
            }

            var comparison = Comparison.Make(
                RunReport.Make(first, await workspace.Journal.ReadAsync(Workspace.Context, first.Id, context.Signals.Stop), at: null),
                RunReport.Make(second, await workspace.Journal.ReadAsync(Workspace.Context, second.Id, context.Signals.Stop), at: null),
                workspace.Catalog);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(comparison.ToJson().ToJsonString(JsonText.Indented));
            }
            else
            {
                comparison.Print(Console.Out);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
