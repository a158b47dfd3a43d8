using System.CommandLine;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary><c>witan show</c>: one run, from its journal.</summary>
internal static class ShowCommand
{
    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var at = new Option<long?>("--at") { Description = "Show the run as it stood after this event.", HelpName = "N" };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an object.");
        var command = new Command("show", "Show a run: where it stands, what it waits for, its limits, its events, its recommendation.") { run, at, data, json };
        command.SetAction(parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            return RunLookup.UseAsync(context, dataDirectory, parsed.GetValue(run)!, (workspace, head) =>
                ShowAsync(workspace, head, parsed.GetValue(at), parsed.GetValue(json), DataPaths.NextOption(dataDirectory), context.Signals.Stop));
        });
        return command;
    }

    private static async Task<int> ShowAsync(Workspace workspace, RunHead head, long? at, bool json, string dataOption, CancellationToken cancellationToken)
    {
        var events = await workspace.Journal.ReadAsync(Workspace.Context, head.Id, cancellationToken);
        if (at < 1 || at > events.Count)
        {
            return CommandErrors.Report($"Run {head.Id} has events 1 to {events.Count}, not {at}.", ExitCodes.BadInput);
        }

        var report = RunReport.Make(head, events, at);
        if (json)
        {
            Console.Out.WriteLine(ReportJson.Write(report, workspace.Catalog));
        }
        else
        {
            new ReportText(Console.Out, workspace.Catalog, dataOption).Print(report);
        }

        return ExitCodes.Ok;
    }
}
