using System.CommandLine;

namespace Witan.Commands.Steering;

/// <summary><c>witan pause</c>: no step of the run is begun from here on.</summary>
internal static class PauseCommand
{
    private const string ReasonDefault = "Paused from the command line.";

    public static Command Build(CommandContext context)
    {
        var target = new RunTarget();
        var reason = new Option<string>("--reason") { Description = "Why; kept with the run.", HelpName = "TEXT", DefaultValueFactory = _ => ReasonDefault };
        var now = new Option<bool>("--now") { Description = "Break off the calls in flight; otherwise they are finished first." };
        var command = new Command("pause", "Pause a run, wherever it is driven.") { target.Run, reason, now, target.Data, target.Json };
        command.SetAction(parsed => target.SendAsync(
            context,
            parsed,
            (workspace, head) => workspace.Engine.Signals.PauseAsync(Workspace.Context, head.Id, parsed.GetValue(reason)!, parsed.GetValue(now), context.Signals.Stop),
            (head, data) => $"Run {head.Id} is paused. Go on with: witan resume {head.Id}{data}"));
        return command;
    }
}
