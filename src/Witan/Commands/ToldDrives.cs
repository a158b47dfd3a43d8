using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Output;
using Witan.Runs.Activation;
using Witan.Runs.Driving;

namespace Witan.Commands;

/// <summary>Tells what becomes of the runs that a worker drives.</summary>
/// <param name="drives">Who drives.</param>
/// <param name="lines">Who is told.</param>
internal sealed class ToldDrives(IRunDrives drives, WorkerLines lines) : IRunDrives
{
    public async Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, CancellationToken stop, CancellationToken abort)
    {
        lines.Say("driving", $"Run {run} of {context.Tenant} is driven.", run);
        var driven = await drives.DriveAsync(context, run, stop, abort);
        if (driven.IsOk(out var outcome, out var refusal))
        {
            lines.Say(outcome.ToString().ToLowerInvariant(), $"Run {run} is {outcome.ToString().ToLowerInvariant()}.", run);
        }
        else
        {
            lines.Say("refused", refusal.Message, run);
        }

        return driven;
    }
}
