using System.CommandLine;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands;

/// <summary><c>witan resume</c>: drives a run on from wherever its journal stands.</summary>
internal static class ResumeCommand
{
    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var quiet = SharedOptions.Quiet();
        var command = new Command("resume", "Go on with a run that was interrupted; of a finished run, write the record again.") { run, data, outDirectory, json, quiet };
        command.SetAction(parsed =>
        {
            var view = ViewKinds.Choose(parsed.GetValue(json), parsed.GetValue(quiet));
            return new DriveSession(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(outDirectory), view).ResumeAsync(parsed.GetValue(run)!);
        });
        return command;
    }
}
