using System.Globalization;
using Witan.Data;
using Witan.Data.Due;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.DataWorker;

/// <summary>Drives runs of so many steps, each of which takes a while and appends one event.</summary>
/// <param name="database">The database.</param>
/// <param name="journal">Its journal.</param>
/// <param name="steps">How many steps a run has.</param>
/// <param name="step">How long a step takes.</param>
internal sealed class SteppedDrives(IDatabase database, IJournal journal, int steps, TimeSpan step) : IRunDrives
{
    public async Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, CancellationToken stop, CancellationToken abort)
    {
        Say("begin", run);
        var version = (await journal.ReadAsync(context, run, CancellationToken.None)).Count;
        for (; version <= steps; version++)
        {
            if (stop.IsCancellationRequested)
            {
                Say("leave", run);
                return DriveOutcome.Interrupted;
            }

            await Task.Delay(step, abort);
            var appended = await journal.AppendAsync(
                context, run, version, [new RunClosed { Outcome = RunOutcome.Completed, Reason = $"Step {version} of {steps}." }], CancellationToken.None);
            if (!appended.IsOk(out _, out var refusal))
            {
                Say("conflict", run);
                return refusal;
            }
        }

        await database.WriteAsync(
            context,
            async session =>
            {
                await DueWork.ClearAsync(session, DatabaseDueRuns.Kind, run.Value);
                return 0;
            },
            CancellationToken.None);
        Say("end", run);
        return DriveOutcome.Completed;
    }

    private static void Say(string what, RunId run) =>
        Lines.Print(string.Create(CultureInfo.InvariantCulture, $"{what} {run} {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}"));
}
