using Microsoft.Extensions.Logging;
using Quartz;
using Witan.Kernel.Results;
using Witan.Runs.Driving;

namespace Witan.Runs.Activation;

/// <summary>Drives one run, once. Whatever comes of it, the job is done: what is left to do stands in the list of due runs.</summary>
/// <param name="drives">Drives runs.</param>
/// <param name="due">The runs that are due.</param>
/// <param name="flight">What this process drives.</param>
/// <param name="options">The bounds.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">From 0 up to, but not including, 1.</param>
/// <param name="logger">Told of failures.</param>
internal sealed partial class RunJob(
    IRunDrives drives, IDueRuns due, DrivesInFlight flight, RunWorkerOptions options, TimeProvider time, Func<double> chance, ILogger logger) : IJob
{
    private readonly SlowStart _start = new(options.StartGap, options.ConcurrencyPerNode, time);

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var run = RunJobs.ToRun(context.JobDetail);
        var active = new ActiveRun(run.Tenant, run.Run);
        if (!flight.TryEnter(active))
        {
            return;
        }

        try
        {
            await DriveAsync(run);
        }
        finally
        {
            flight.Leave(active);
        }
    }

    /// <summary>Nothing is thrown to Quartz: it would log and forget, where the list of due runs tries again.</summary>
    private async Task DriveAsync(DueRun run)
    {
        try
        {
            await _start.WaitAsync(flight.Stop);
            var result = await drives.DriveAsync(run.Context, run.Run, flight.Stop, flight.Abort);
            if (!result.IsOk(out var outcome, out var refusal))
            {
                await RefusedAsync(run, refusal);
            }
            else
            {
                LogDriven(run.Run.Value, outcome);
            }
        }
        catch (OperationCanceledException) when (flight.Stop.IsCancellationRequested)
        {
            LogDriven(run.Run.Value, DriveOutcome.Interrupted);
        }
#pragma warning disable CA1031 // Whatever a step throws must not end the worker, nor the run.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var rest = Backoff.After(run.Attempts, chance(), options);
            LogFailed(run.Run.Value, run.Attempts + 1, rest.TotalMilliseconds, fault);
            await PostponeAsync(run, rest);
        }
    }

    private Task RefusedAsync(DueRun run, Refusal refusal)
    {
        var rest = refusal is Conflict ? options.ConflictWait : Backoff.After(run.Attempts, chance(), options);
        LogRefused(run.Run.Value, refusal.Message, rest.TotalMilliseconds);
        return PostponeAsync(run, rest);
    }

    private async Task PostponeAsync(DueRun run, TimeSpan rest)
    {
        try
        {
            await due.PostponeAsync(run, time.GetUtcNow() + rest, CancellationToken.None);
        }
#pragma warning disable CA1031 // It stays due as it was and is tried again at the next reading of the list.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogNotPostponed(run.Run.Value, fault);
        }
    }

    [LoggerMessage(2101, LogLevel.Debug, "Run {RunId} was driven: {Outcome}.")]
    private partial void LogDriven(string runId, DriveOutcome outcome);

    [LoggerMessage(2102, LogLevel.Information, "Run {RunId} was not driven here ({Reason}) and rests for {RestMs} ms.")]
    private partial void LogRefused(string runId, string reason, double restMs);

    [LoggerMessage(2103, LogLevel.Error, "Run {RunId} failed in its {Attempt}. attempt and rests for {RestMs} ms; nothing is lost.")]
    private partial void LogFailed(string runId, int attempt, double restMs, Exception fault);

    [LoggerMessage(2104, LogLevel.Error, "Run {RunId} could not be postponed and is tried again at once.")]
    private partial void LogNotPostponed(string runId, Exception fault);
}
