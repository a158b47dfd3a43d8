using System.CommandLine;
using Witan.Boards.Records;
using Witan.Input;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary><c>witan export</c>: the record of a finished run, on standard output.</summary>
internal static class ExportCommand
{
    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var format = new Option<string>("--format") { Description = "The form.", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong([.. Enum.GetNames<RecordFormat>().Select(name => name.ToLowerInvariant())]);
        var data = SharedOptions.Data();
        var command = new Command("export", "Print the decision record of a finished run.") { run, format, data };
        command.SetAction(parsed =>
        {
            var form = Enum.Parse<RecordFormat>(parsed.GetValue(format)!, ignoreCase: true);
            return RunLookup.UseAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(run)!, (workspace, head) =>
                ExportAsync(workspace, head, form, context.Signals.Stop));
        });
        return command;
    }

    private static async Task<int> ExportAsync(Workspace workspace, RunHead head, RecordFormat format, CancellationToken cancellationToken)
    {
        var events = await workspace.Engine.Services.Journal.ReadAsync(Workspace.Context, head.Id, cancellationToken);
        if (RunRecords.Build(events) is not { } record)
        {
            return CommandErrors.Report($"Run {head.Id} is not finished, so that it has no record yet. Finish it with 'witan resume {head.Id}'.", ExitCodes.Failed);
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(RecordFiles.Render(record, format), cancellationToken);
        return ExitCodes.Ok;
    }
}
