using System.CommandLine;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands;

/// <summary><c>witan resume</c>: drives a run on from wherever its journal stands.</summary>
internal static class ResumeCommand
{
    private const string ReasonDefault = "Resumed from the command line.";

    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var reason = new Option<string>("--reason") { Description = "Why, when the run is paused; kept with it.", HelpName = "TEXT", DefaultValueFactory = _ => ReasonDefault };
        var detach = SharedOptions.Detach();
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var quiet = SharedOptions.Quiet();
        var command = new Command("resume", "Go on with a run that was paused or interrupted; of a finished run, write the record again.") { run, reason, detach, data, outDirectory, json, quiet };
        command.SetAction(parsed =>
        {
            var view = ViewKinds.Choose(parsed.GetValue(json), parsed.GetValue(quiet));
            var session = new DriveSession(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(outDirectory), view) { Detaches = parsed.GetValue(detach) };
            return session.ResumeAsync(parsed.GetValue(run)!, parsed.GetValue(reason)!);
        });
        return command;
    }
}
