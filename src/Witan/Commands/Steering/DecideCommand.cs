using System.CommandLine;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Signals;

namespace Witan.Commands.Steering;

/// <summary><c>witan approve</c>, <c>witan amend</c> and <c>witan reject</c>: decides at a gate.</summary>
internal static class DecideCommand
{
    public static Command Build(CommandContext context, GateVerdict verdict)
    {
        var (name, description, done) = verdict switch
        {
            GateVerdict.Approved => ("approve", "Approve what a gate of a run shows; 'witan show' shows it.", "approved"),
            GateVerdict.Amended => ("amend", "Approve what a gate of a run shows, with changes.", "approved with changes"),
            _ => ("reject", "Reject what a gate of a run shows.", "rejected"),
        };
        var target = new RunTarget();
        var hash = new Option<string>("--hash")
        {
            Description = $"The hash of what you read, as 'witan show' prints it, or its first {GateHash.PrefixMin} characters or more.",
            HelpName = "HASH",
            Required = true,
        };
        var reason = SharedOptions.Reason("Why; kept with the run.");
        var gate = new Option<string?>("--gate") { Description = "Which gate; the only open one unless you say so.", HelpName = "NAME" };
        var text = new Option<string?>("--text") { Description = "What is changed.", HelpName = "TEXT", Required = verdict == GateVerdict.Amended };
        var command = new Command(name, description) { target.Run, hash, reason, gate, target.Data, target.Json };
        if (verdict == GateVerdict.Amended)
        {
            command.Add(text);
        }

        command.SetAction(parsed => target.SendAsync(
            context,
            parsed,
            (workspace, head) =>
            {
                var answer = new GateAnswer(verdict, parsed.GetValue(hash)!, Workspace.LocalRole, parsed.GetValue(reason)!)
                {
                    Gate = parsed.GetValue(gate),
                    Amendment = verdict == GateVerdict.Amended ? parsed.GetValue(text) : null,
                };
                return workspace.Engine.Signals.DecideAsync(Workspace.Context, head.Id, answer, context.Signals.Stop);
            },
            (head, data) => $"Run {head.Id}: {done}. A worker goes on with it, or: witan resume {head.Id}{data}"));
        return command;
    }
}
