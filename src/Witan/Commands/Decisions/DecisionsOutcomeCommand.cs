using System.CommandLine;
using Witan.Boards.Decisions.Outcomes;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions outcome</c>: says how a decision turned out.</summary>
internal static class DecisionsOutcomeCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new DecisionTarget();
        var status = new Argument<string>("OUTCOME") { Description = $"How it turned out: {string.Join(", ", OutcomeWords.All)}." };
        status.AcceptOnlyFromAmong([.. OutcomeWords.All]);
        var note = new Option<string>("--note") { Description = "In words; kept with the decision.", HelpName = "TEXT", Required = true };
        var command = new Command("outcome", "Say how a decision turned out; who spoke for or against it is scored. Saying it again corrects it.")
        {
            target.Decision, status, note, target.Data, target.Json,
        };
        command.SetAction(parsed => target.ChangeAsync(
            context,
            parsed,
            (workspace, decision) => workspace.Desk.RecordOutcomeAsync(
                Workspace.Context, decision.Id, OutcomeWords.Read(parsed.GetValue(status)!), parsed.GetValue(note)!, context.Signals.Stop),
            (decision, _) => [$"Decision {decision.Id} turned out {DecisionText.Outcome(decision)}. 'witan decisions calibration' shows who was right."]));
        return command;
    }
}
