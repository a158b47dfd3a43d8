using System.CommandLine;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions reopen</c>: deliberates a decision again, with what changed.</summary>
internal static class DecisionsReopenCommand
{
    public static Command Build(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The decision's id, or enough of its beginning." };
        var reason = new Option<string?>("--reason") { Description = "Why, and what changed. Not needed when a trigger fired.", HelpName = "TEXT" };
        var documents = new Option<string[]>("--document", "-d") { Description = "A new document; may be given several times.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var detach = SharedOptions.Detach();
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var quiet = SharedOptions.Quiet();
        var command = new Command("reopen", "Deliberate a decision again: the same question and documents, and what changed since. Accepted, it takes the place of the first.")
        {
            id, reason, documents, detach, data, outDirectory, json, quiet,
        };
        command.SetAction(async parsed =>
        {
            if (!(await DocumentFiles.ReadAsync(parsed.GetValue(documents)!, context.Signals.Stop)).IsOk(out var added, out var unreadable))
            {
                return CommandErrors.Report(unreadable.Message, ExitCodes.Of(unreadable));
            }

            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            if (!Workspace.Exists(dataDirectory))
            {
                return CommandErrors.Report($"There are no decisions in {dataDirectory}. 'witan deliberate' makes a proposal.", ExitCodes.BadInput);
            }

            var view = ViewKinds.Choose(parsed.GetValue(json), parsed.GetValue(quiet));
            var session = new DriveSession(context, dataDirectory, parsed.GetValue(outDirectory), view) { Detaches = parsed.GetValue(detach) };
            return await session.ReopenAsync(parsed.GetValue(id)!, parsed.GetValue(reason), added);
        });
        return command;
    }
}
