using System.CommandLine;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Guards;
using Witan.Runs.Travel;

namespace Witan.Commands;

/// <summary><c>witan fork</c>: copies a run up to an event and drives the copy.</summary>
internal static class ForkCommand
{
    public static Command Build(CommandContext context)
    {
        var run = SharedOptions.Run();
        var at = new Option<long>("--at") { Description = "The last event that is copied; 'witan show' numbers them.", HelpName = "N", Required = true };
        var change = new Option<string[]>("--change")
        {
            Description = $"What is different from there on: {string.Join(", ", LimitChanges.Names)}, or what the protocol has. May be given several times.",
            HelpName = "NAME=VALUE",
            DefaultValueFactory = _ => [],
        };
        var interject = new Option<string[]>("--interject") { Description = "What is said to the copy at its beginning. May be given several times.", HelpName = "TEXT", DefaultValueFactory = _ => [] };
        var reason = new Option<string?>("--reason") { Description = "Why; kept with the copy.", HelpName = "TEXT" };
        var detach = SharedOptions.Detach();
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var quiet = SharedOptions.Quiet();
        var command = new Command("fork", "Copy a run up to an event and go another way from there; the run itself stays as it is.")
        {
            run, at, change, interject, reason, detach, data, outDirectory, json, quiet,
        };
        command.SetAction(async parsed =>
        {
            if (!NamedValue.ReadAll(parsed.GetValue(change)!).IsOk(out var changes, out var refusal))
            {
                return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
            }

            var view = ViewKinds.Choose(parsed.GetValue(json), parsed.GetValue(quiet));
            var session = new DriveSession(context, DataPaths.Resolve(parsed.GetValue(data)), parsed.GetValue(outDirectory), view) { Detaches = parsed.GetValue(detach) };
            var request = new ForkRequest(parsed.GetValue(at)) { Changes = changes, Interjections = parsed.GetValue(interject)!, Reason = parsed.GetValue(reason) };
            return await session.ForkAsync(parsed.GetValue(run)!, request);
        });
        return command;
    }
}
