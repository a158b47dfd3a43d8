using System.CommandLine;
using Witan.Boards.Records;
using Witan.Input;

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
            ExportAsync(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(run)!, Enum.Parse<RecordFormat>(parsed.GetValue(format)!, ignoreCase: true)));
        return command;
    }

    private static async Task<int> ExportAsync(CommandContext context, string dataDirectory, string id, RecordFormat format)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return CommandErrors.Report($"There are no runs in {dataDirectory}. 'witan deliberate' starts one.", ExitCodes.BadInput);
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var found = await workspace.Journal.FindAsync(Workspace.Context, id, context.Signals.Stop);
        if (!found.IsOk(out var head, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.BadInput);
        }

        var made = await workspace.Swarm.RecordAsync(Workspace.Context, head.Id, context.Signals.Stop);
        if (!made.IsOk(out var record, out refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Failed);
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(RecordFiles.Render(record, format), context.Signals.Stop);
        return ExitCodes.Ok;
    }
}
