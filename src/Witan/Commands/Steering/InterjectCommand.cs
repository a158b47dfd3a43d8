using System.CommandLine;

namespace Witan.Commands.Steering;

/// <summary><c>witan interject</c>: says something to a run.</summary>
internal static class InterjectCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new RunTarget();
        var text = new Argument<string>("TEXT") { Description = "What is said; the protocol decides when it is heard." };
        var command = new Command("interject", "Say something to a run.") { target.Run, text, target.Data, target.Json };
        command.SetAction(parsed => target.SendAsync(
            context,
            parsed,
            (workspace, head) => workspace.Engine.Signals.InterjectAsync(Workspace.Context, head.Id, parsed.GetValue(text)!, context.Signals.Stop),
            (head, _) => $"Run {head.Id} was told."));
        return command;
    }
}
