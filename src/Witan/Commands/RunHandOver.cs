using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Commands;

/// <summary>Leaves a run that was interrupted to the workers.</summary>
internal static class RunHandOver
{
    /// <summary>How long others are kept away while the run is put on the list of due work.</summary>
    private static readonly TimeSpan HoldFor = TimeSpan.FromSeconds(5);

    /// <summary>Puts a run on the list of due work.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="head">The run.</param>
    /// <param name="context">The clock and the signals.</param>
    /// <returns>The run; <see cref="Conflict"/> when it is over, or somebody drives it now.</returns>
    public static async Task<Result<RunId>> ToWorkersAsync(Workspace workspace, RunHead head, CommandContext context)
    {
        if (head.IsOver)
        {
            return new Conflict($"Run {head.Id} is over ({head.Status.ToString().ToLowerInvariant()}), so that there is nothing left to drive.");
        }

        // Held first: what somebody drives now must keep its place.
        var held = await HoldAsync(workspace, head.Id, new RunHolder(ProcessName.Own, IsWorker: false), context);
        if (!held.IsOk(out var now, out var refusal) && refusal is Held { Holder: var other } && ProcessName.IsGone(other))
        {
            held = await HoldAsync(workspace, head.Id, new RunHolder(ProcessName.Own, IsWorker: false) { TakesFrom = other }, context);
        }

        if (!held.IsOk(out now, out refusal))
        {
            return refusal;
        }

        // When it moved on meanwhile, whoever moved it has put it there.
        await workspace.Journal.RestAsync(Workspace.Context, head.Id, now.Version, RunStatus.Unfinished, context.Time.GetUtcNow(), context.Signals.Stop);
        return head.Id;
    }

    private static Task<Result<RunHead>> HoldAsync(Workspace workspace, RunId run, RunHolder holder, CommandContext context) =>
        workspace.Journal.HoldAsync(Workspace.Context, run, holder, context.Time.GetUtcNow() + HoldFor, context.Signals.Stop);
}
