using System.CommandLine;
using Witan.Input;
using Witan.Runs.Guards;

namespace Witan.Commands.Steering;

/// <summary><c>witan constrain</c>: changes a limit or a constraint of a run.</summary>
internal static class ConstrainCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new RunTarget();
        var change = new Argument<string>("NAME=VALUE")
        {
            Description = $"The limit and its new value: {string.Join(", ", LimitChanges.Names)}, or what the protocol has. Cost is in US dollars.",
        };
        var reason = SharedOptions.Reason("Why; kept with the run.");
        var command = new Command("constrain", "Change a limit of a run, wherever it is driven.") { target.Run, change, reason, target.Data, target.Json };
        command.SetAction(async parsed => NamedValue.Read(parsed.GetValue(change)!).IsOk(out var pair, out var refusal)
            ? await target.SendAsync(
                context,
                parsed,
                (workspace, head) => workspace.Engine.Signals.ConstrainAsync(
                    Workspace.Context, head.Id, pair.Key, pair.Value, parsed.GetValue(reason)!, context.Signals.Stop),
                (head, _) => $"Run {head.Id} goes by {pair.Key}={pair.Value} from its next step on.")
            : CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal)));
        return command;
    }
}
