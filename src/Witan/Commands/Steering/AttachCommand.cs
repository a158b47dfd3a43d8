using System.CommandLine;
using Witan.Boards.Board;
using Witan.Input;

namespace Witan.Commands.Steering;

/// <summary><c>witan attach</c>: adds a document to a board or a round table that is under way.</summary>
internal static class AttachCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new RunTarget();
        var file = new Argument<string>("FILE") { Description = "The document, Markdown or plain text; - is standard input." };
        var reason = SharedOptions.Reason("Why; kept with the run, and shown to every seat.");
        var command = new Command("attach", "Add a document to a board or a round table that is under way; every seat answers to it before the next round.") { target.Run, file, reason, target.Data, target.Json };
        command.SetAction(async parsed =>
        {
            var read = await DocumentFiles.ReadAsync([parsed.GetValue(file)!], context.Signals.Stop);
            return !read.IsOk(out var documents, out var unreadable)
                ? CommandErrors.Report(unreadable.Message, ExitCodes.Of(unreadable))
                : await target.SendAsync(
                    context,
                    parsed,
                    (workspace, head) => new RunDocuments(workspace.Engine, workspace.Journal).AddAsync(Workspace.Context, head.Id, documents[0], parsed.GetValue(reason)!, context.Signals.Stop),
                    (head, _) => $"Run {head.Id} has the document {documents[0].Name}.");
        });
        return command;
    }
}
