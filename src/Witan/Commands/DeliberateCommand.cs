using System.CommandLine;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Input;
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
        var protocol = new Option<string>("--protocol") { Description = "How it is deliberated.", DefaultValueFactory = _ => SwarmProtocol.Kind };
        protocol.AcceptOnlyFromAmong(SwarmProtocol.Kind);
        var rounds = new Option<int>("--rounds") { Description = $"The most rounds of debate, 0 to {SwarmProtocol.RoundsMax}.", HelpName = "N", DefaultValueFactory = _ => SwarmProtocol.RoundsDefault };
        var seed = new Option<long>("--seed") { Description = "The seed of what is left to chance. The same input and seed give the same record.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var detach = SharedOptions.Detach();
        var data = SharedOptions.Data();
        var outDirectory = SharedOptions.Out();
        var json = SharedOptions.Json("Print the events as JSON, one a line.");
        var quiet = SharedOptions.Quiet();
        var command = new Command("deliberate", "Deliberate on documents or a question, and write the decision record.")
        {
            files, question, documents, protocol, rounds, seed, detach, data, outDirectory, json, quiet,
        };
        command.SetAction(async parsed =>
        {
            var dataDirectory = DataPaths.Resolve(parsed.GetValue(data));
            var paths = (parsed.GetValue(files) ?? []).Concat(parsed.GetValue(documents) ?? []).ToList();
            var asked = parsed.GetValue(question);
            if (paths.Count == 0 && string.IsNullOrWhiteSpace(asked) && Console.IsInputRedirected)
            {
                paths.Add(DocumentFiles.StandardInput);
            }

            var options = new SwarmOptions { Seed = parsed.GetValue(seed), Rounds = parsed.GetValue(rounds) };
            var session = new DriveSession(context, dataDirectory, parsed.GetValue(outDirectory), ViewKinds.Choose(parsed.GetValue(json), parsed.GetValue(quiet)))
            {
                Detaches = parsed.GetValue(detach),
            };
            return await RunAsync(session, context, paths, asked, options);
        });
        return command;
    }

    private static async Task<int> RunAsync(DriveSession session, CommandContext context, List<string> paths, string? question, SwarmOptions options)
    {
        var read = await DocumentFiles.ReadAsync(paths, context.Signals.Stop);
        if (!read.IsOk(out var incoming, out var unreadable))
        {
            return CommandErrors.Report(unreadable.Message, ExitCodes.Of(unreadable));
        }

        return BriefIntake.Accept(question, incoming).IsOk(out var brief, out var refusal)
            ? await session.StartAsync(brief, options)
            : CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
    }
}
