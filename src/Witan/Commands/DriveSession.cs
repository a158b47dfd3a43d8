using System.Text.Json.Nodes;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Output;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Runs.Travel;

namespace Witan.Commands;

/// <summary>Drives one run before somebody's eyes and writes its record.</summary>
/// <param name="context">The clock and the signals.</param>
/// <param name="dataDirectory">The data directory.</param>
/// <param name="outDirectory">Where the records go; null for <c>records</c> in the data directory.</param>
/// <param name="viewKind">How progress is shown.</param>
internal sealed class DriveSession(CommandContext context, string dataDirectory, string? outDirectory, ViewKind viewKind)
{
    /// <summary>Gets whether driving is left to a worker.</summary>
    public bool Detaches { get; init; }

    /// <summary>Gets whether questions of the run are put to whoever sits at this terminal.</summary>
    public bool Asks { get; init; }

    /// <summary>Opens a run and drives it.</summary>
    /// <param name="openAsync">Opens it; it is given the most that the run's calls may cost, in US dollars, by the tenant's settings.</param>
    public async Task<int> StartAsync(Func<Workspace, decimal, Task<Result<RunId>>> openAsync)
    {
        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await GoOnAsync(workspace, await openAsync(workspace, workspace.Models.RunUsdOf(Workspace.Context.Tenant)), "is open", resumed: false);
    }

    /// <summary>Goes on with a run; one that is paused is resumed first.</summary>
    /// <param name="id">The run's id or its beginning.</param>
    /// <param name="reason">Why, for a run that is paused.</param>
    public Task<int> ResumeAsync(string id, string reason) => RunLookup.UseAsync(context, dataDirectory, id, async (workspace, head) =>
    {
        if (head.Status == RunStatus.Paused)
        {
            var resumed = await workspace.Engine.Signals.ResumeAsync(Workspace.Context, head.Id, reason, context.Signals.Stop);
            return await GoOnAsync(workspace, resumed.IsOk(out _, out var refusal) ? head.Id : refusal, "is resumed", resumed: true);
        }

        return Detaches
            ? await GoOnAsync(workspace, await RunHandOver.ToWorkersAsync(workspace, head, context), "has something to do", resumed: true)
            : await DriveAsync(workspace, head.Id, resumed: true);
    });

    /// <summary>Copies a run and drives the copy.</summary>
    /// <param name="id">The run's id or its beginning.</param>
    /// <param name="request">Where it is copied, and what is to be different.</param>
    public Task<int> ForkAsync(string id, ForkRequest request) => RunLookup.UseAsync(context, dataDirectory, id, async (workspace, head) =>
        await GoOnAsync(
            workspace,
            await workspace.Engine.Forks.ForkAsync(Workspace.Context, head.Id, request, context.Signals.Stop),
            $"is a copy of {head.Id} up to event {request.At}",
            resumed: true));

    /// <summary>Deliberates a decision again and drives that.</summary>
    /// <param name="id">The decision's id or its beginning.</param>
    /// <param name="reason">Why; null when a trigger that fired is reason enough.</param>
    /// <param name="added">Documents that were not there before.</param>
    public async Task<int> ReopenAsync(string id, string? reason, IReadOnlyList<IncomingDocument> added)
    {
        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        var opened = await workspace.Reopening.OpenAsync(Workspace.Context, id, reason, added, context.Signals.Stop);
        return await GoOnAsync(workspace, opened, "deliberates again", resumed: false);
    }

    /// <summary>Drives what there is to drive, or says that a worker will.</summary>
    private async Task<int> GoOnAsync(Workspace workspace, Result<RunId> made, string standing, bool resumed)
    {
        if (!made.IsOk(out var run, out var refusal))
        {
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        if (!Detaches)
        {
            return await DriveAsync(workspace, run, resumed);
        }

        Console.Out.WriteLine(viewKind switch
        {
            ViewKind.Json => new JsonObject { ["event"] = "run.detached", ["run"] = run.Value }.ToJsonString(),
            ViewKind.Quiet => run.Value,
            _ => $"Run {run} {standing}. A worker drives it, or: witan resume {run}{Input.DataPaths.NextOption(dataDirectory)}",
        });
        return ExitCodes.Ok;
    }

    private async Task<int> DriveAsync(Workspace workspace, RunId run, bool resumed)
    {
        var holder = new RunHolder(ProcessName.Own, IsWorker: false);
        // At once, so that no worker takes what somebody waits for here; a refusal is met again, with its reason, when it is driven.
        await workspace.Journal.HoldAsync(Workspace.Context, run, holder, context.Time.GetUtcNow() + new DriverOptions().HoldFor, CancellationToken.None);
        var events = await workspace.Journal.ReadAsync(Workspace.Context, run, CancellationToken.None);
        await using var view = RunViews.Create(viewKind, run, workspace.Catalog, context.Time);
        view.Begin(events, resumed);
        var request = new DriveRequest(holder, view, context.Signals.Stop, context.Signals.Abort)
        {
            // Ctrl-C means "not now": a worker goes on only with what a shutdown or a crash interrupted.
            HandsOn = () => context.Signals.ExitCode != ExitCodes.Interrupted,
        };
        var driven = await workspace.Engine.DriveAsync(Workspace.Context, run, request);
        if (!driven.IsOk(out var outcome, out var refusal))
        {
            await view.EndAsync();
            return CommandErrors.Report(refusal.Message, ExitCodes.Of(refusal));
        }

        await view.EndAsync();
        return outcome switch
        {
            DriveOutcome.Completed => await WriteRecordAsync(workspace, run, view)
                ? ExitCodes.Ok
                : CommandErrors.Report($"Run {run} reached its end without an outcome. 'witan show {run}{Input.DataPaths.NextOption(dataDirectory)}' shows why.", ExitCodes.Failed),
            DriveOutcome.Waiting when Asks && await AskedQuestions.AnswerAsync(workspace, run, context.Signals.Stop) => await DriveAsync(workspace, run, resumed: true),
            DriveOutcome.Waiting => await WaitingAsync(workspace, run, view, outcome),
            DriveOutcome.Interrupted => Interrupted(run),
            _ => CommandErrors.Report(await RunStanding.SayAsync(workspace, run, outcome, Input.DataPaths.NextOption(dataDirectory)), ExitCodes.Failed),
        };
    }

    /// <summary>Whoever is to decide at a gate gets what there is to read: the record as it stands.</summary>
    private async Task<int> WaitingAsync(Workspace workspace, RunId run, IRunView view, DriveOutcome outcome)
    {
        await WriteRecordAsync(workspace, run, view);
        return CommandErrors.Report(await RunStanding.SayAsync(workspace, run, outcome, Input.DataPaths.NextOption(dataDirectory)), ExitCodes.Waits);
    }

    private int Interrupted(RunId run) => CommandErrors.Report(
        $"Stopped after the step in flight. Go on with: witan resume {run}{Input.DataPaths.NextOption(dataDirectory)}", context.Signals.ExitCode);

    /// <summary>Writes the record as it stands.</summary>
    /// <returns>Whether there is one.</returns>
    private async Task<bool> WriteRecordAsync(Workspace workspace, RunId run, IRunView view)
    {
        if (RunRecords.Build(await workspace.Journal.ReadAsync(Workspace.Context, run, CancellationToken.None)) is not { } record)
        {
            return false;
        }

        var paths = await RecordWriter.WriteAsync(RecordWriter.Directory(dataDirectory, outDirectory), run, record, CancellationToken.None);
        view.Finish(record, paths);
        return true;
    }
}
