using System.CommandLine;
using Witan.Boards.Board;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Output;

namespace Witan.Commands;

/// <summary><c>witan deliberate</c>: opens a run on a brief and drives it.</summary>
internal static class DeliberateCommand
{
    public static Command Build(CommandContext context)
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents, Markdown or plain text; - is standard input.", Arity = ArgumentArity.ZeroOrMore };
        var question = new Option<string?>("--question", "-q") { Description = "What is to be decided. Default: whether the first document should go ahead.", HelpName = "TEXT" };
        var documents = new Option<string[]>("--document", "-d") { Description = "A document; may be given several times.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var how = new DeliberateOptions();
        var detach = SharedOptions.Detach();
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var quiet = SharedOptions.Quiet();
        var command = new Command("deliberate", "Deliberate on documents or a question, and write the decision record.") { files, question, documents, detach, data, outDirectory, json, quiet };
        how.AddTo(command);
        command.SetAction(async parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            var paths = (parsed.GetValue(files) ?? []).Concat(parsed.GetValue(documents) ?? []).ToList();
            var asked = parsed.GetValue(question);
            if (paths.Count == 0 && string.IsNullOrWhiteSpace(asked) && Console.IsInputRedirected)
            {
                paths.Add(DocumentFiles.StandardInput);
            }

            if (how.Misplaced(parsed) is { } misplaced)
            {
                return CommandErrors.Report(misplaced, ExitCodes.BadInput);
            }

            var session = new DriveSession(context, dataDirectory, parsed.GetValue(outDirectory), ViewKinds.Choose(parsed.GetValue(json), parsed.GetValue(quiet)))
            {
                Detaches = parsed.GetValue(detach),
                Asks = how.Asks(parsed),
            };
            return await RunAsync(session, context, paths, asked, async (workspace, given, capUsd) =>
            {
                var brief = how.Recalls(parsed) ? await workspace.Earlier.AddToAsync(Workspace.Context, given, context.Signals.Stop) : given;
                return await (how.Protocol(parsed) switch
                {
                    BoardProtocol.Kind => workspace.Board.OpenAsync(Workspace.Context, brief, how.Board(parsed, capUsd, workspace.Counting.Of(Workspace.Context.Tenant)), context.Signals.Stop),
                    RoundtableProtocol.Kind => workspace.Roundtable.OpenAsync(Workspace.Context, brief, how.Board(parsed, capUsd, workspace.Counting.Of(Workspace.Context.Tenant)), context.Signals.Stop),
                    _ => workspace.Swarm.OpenAsync(Workspace.Context, brief, how.Swarm(parsed, capUsd), context.Signals.Stop),
                });
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(DriveSession session, CommandContext context, List<string> paths, string? question, Func<Workspace, Brief, decimal, Task<Result<RunId>>> openAsync)
    {
        var read = await DocumentFiles.ReadAsync(paths, context.Signals.Stop);
        if (!read.IsOk(out var incoming, out var unreadable))
        {
            return CommandErrors.Report(unreadable.Message, ExitCodes.Of(unreadable));
        }

        return BriefIntake.Accept(question, incoming).IsOk(out var brief, out var refusal)
            ? await session.StartAsync((workspace, capUsd) => openAsync(workspace, brief, capUsd))
            : CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
    }
}
