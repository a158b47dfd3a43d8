using System.CommandLine;

namespace Witan.Commands.Steering;

/// <summary><c>witan answer</c>: answers a question that a run waits on.</summary>
internal static class AnswerCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new RunTarget();
        var text = new Argument<string>("TEXT") { Description = "The answer." };
        var question = new Option<string?>("--question") { Description = "Which question; the only open one unless you say so.", HelpName = "NAME" };
        var command = new Command("answer", "Answer a question that a run waits on; 'witan show' tells which.") { target.Run, text, question, target.Data, target.Json };
        command.SetAction(parsed => target.SendAsync(
            context,
            parsed,
            (workspace, head) => workspace.Engine.Signals.AnswerAsync(
                Workspace.Context, head.Id, parsed.GetValue(question), parsed.GetValue(text)!, context.Signals.Stop),
            (head, data) => $"Run {head.Id} has its answer. A worker goes on with it, or: witan resume {head.Id}{data}"));
        return command;
    }
}
