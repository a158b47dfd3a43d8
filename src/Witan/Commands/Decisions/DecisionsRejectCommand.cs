using System.CommandLine;

namespace Witan.Commands.Decisions;

/// <summary><c>witan decisions reject</c>: decides against a proposal.</summary>
internal static class DecisionsRejectCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new DecisionTarget();
        var reason = SharedOptions.Reason("Why; kept with the decision.");
        var command = new Command("reject", "Reject a proposal.") { target.Decision, reason, target.Data, target.Json };
        command.SetAction(parsed => target.ChangeAsync(
            context,
            parsed,
            (workspace, decision) => workspace.Desk.RejectAsync(Workspace.Context, decision.Id, parsed.GetValue(reason)!, context.Signals.Stop),
            (decision, _) => [$"Decision {decision.Id} is rejected."]));
        return command;
    }
}
