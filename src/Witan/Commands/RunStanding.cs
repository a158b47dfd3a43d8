using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;

namespace Witan.Commands;

/// <summary>Says why a run did not reach its end, and what to do about it.</summary>
internal static class RunStanding
{
    /// <summary>Makes the sentence.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="run">The run.</param>
    /// <param name="outcome">How driving it ended.</param>
    /// <param name="dataOption">The option that names the data directory, for commands to copy.</param>
    public static async Task<string> SayAsync(Workspace workspace, RunId run, DriveOutcome outcome, string dataOption)
    {
        var control = RunControl.Of(await workspace.Journal.ReadAsync(Workspace.Context, run, CancellationToken.None));
        return outcome switch
        {
            DriveOutcome.Stopped => $"Run {run} was stopped: {control.Closed?.Reason}",
            DriveOutcome.Killed => $"Run {run} was killed. {control.Closed?.Reason}",
            DriveOutcome.Paused => $"Run {run} is paused by {control.Paused?.By}: {control.Paused?.Reason} Go on with: witan resume {run}{dataOption}",
            _ when control.Waits.Values.FirstOrDefault(wait => wait.Kind == WaitKind.Gate) is { } gate =>
                $"Run {run} waits for a person at the gate '{gate.Name}'. Read it with: witan show {run}{dataOption}. Decide with: witan approve|amend|reject {run} --hash {gate.Hash![..GateHash.PrefixMin]} --reason TEXT{dataOption}",
            _ => $"Run {run} waits for {string.Join(", ", control.Waits.Values.Select(wait => $"{wait.Kind.ToString().ToLowerInvariant()} '{wait.Name}'"))}. 'witan show {run}{dataOption}' shows it.",
        };
    }
}
