using System.CommandLine;
using Witan.Input;
using Witan.Output;
using Witan.Runs.Journal;

namespace Witan.Commands.Steering;

/// <summary><c>witan kill</c>: ends a run, or all of them, wherever they are driven.</summary>
internal static class KillCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new RunTarget();
        target.Run.Arity = ArgumentArity.ZeroOrOne;
        var all = new Option<bool>("--all") { Description = "Every run that is not over." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask. Needed with --all where nobody can be asked." };
        var reason = SharedOptions.Reason("Why; kept with the run and in the audit log.");
        var command = new Command("kill", "End a run for good, wherever it is driven, within seconds.") { target.Run, all, reason, yes, target.Data, target.Json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(all) == parsed.GetValue(target.Run) is not null)
            {
                return Task.FromResult(CommandErrors.Report("Give one run, or --all.", ExitCodes.BadInput));
            }

            return parsed.GetValue(all)
                ? AllAsync(context, DataPaths.Resolve(parsed.GetValue(target.Data)), parsed.GetValue(reason)!, parsed.GetValue(yes), parsed.GetValue(target.Json))
                : target.SendAsync(
                    context,
                    parsed,
                    (workspace, head) => workspace.Engine.Signals.KillAsync(Workspace.Context, head.Id, Workspace.LocalRole, parsed.GetValue(reason)!, context.Signals.Stop),
                    (head, _) => $"Run {head.Id} is killed.");
        });
        return command;
    }

    private static async Task<int> AllAsync(CommandContext context, string dataDirectory, string reason, bool yes, bool json)
    {
        if (!yes && Console.IsInputRedirected)
        {
            return CommandErrors.Report("Nobody can be asked here whether all runs are to be killed. Say so with --yes.", ExitCodes.BadInput);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return CommandErrors.Report("Say why: a reason of at least a word is kept with every run.", ExitCodes.BadInput);
        }

        if (!Workspace.Exists(dataDirectory))
        {
            Print([], json);
            return ExitCodes.Ok;
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        if (!yes && !Asked(await workspace.Journal.ListAsync(Workspace.Context, IJournal.ListLimit, before: null, context.Signals.Stop)))
        {
            return CommandErrors.Report("Nothing was killed.", ExitCodes.Failed);
        }

        var killed = await workspace.Engine.Signals.KillAllAsync(Workspace.Context, Workspace.LocalRole, reason, context.Signals.Stop);
        Print([.. killed.Select(run => run.Value)], json);
        return ExitCodes.Ok;
    }

    /// <summary>Asks on the terminal. Nothing is asked when there is nothing to kill.</summary>
    private static bool Asked(IReadOnlyList<RunHead> heads)
    {
        var open = heads.Count(head => !head.IsOver);
        if (open == 0)
        {
            return true;
        }

        Console.Error.Write($"Kill {(open == 1 ? "the one run that is" : $"all {open} runs that are")} not over? [y/N] ");
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static void Print(IReadOnlyList<string> killed, bool json)
    {
        if (json)
        {
            JsonText.Print(new { killed });
            return;
        }

        foreach (var run in killed)
        {
            Console.Out.WriteLine($"Run {run} is killed.");
        }

        if (killed.Count == 0)
        {
            Console.Out.WriteLine("There is no run that is not over.");
        }
    }
}
