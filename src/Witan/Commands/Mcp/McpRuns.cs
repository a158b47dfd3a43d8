using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Output;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Commands.Mcp;

/// <summary>Drives runs for the tools of one server, a bounded number at once, and sees to it that none is left in flight when the server ends.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="context">The clock and the signals.</param>
/// <param name="dataDirectory">The data directory.</param>
/// <param name="outDirectory">Where the records go; null for <c>records</c> in the data directory.</param>
/// <param name="log">What is said beside the protocol.</param>
internal sealed class McpRuns(Workspace workspace, CommandContext context, string dataDirectory, string? outDirectory, McpLog log) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(McpLimits.RunsMax, McpLimits.RunsMax);
    private readonly ConcurrentDictionary<RunId, Task> _inFlight = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _abort = new();

    /// <summary>Gets the option that a command needs to meet the same data.</summary>
    public string DataOption => DataPaths.NextOption(dataDirectory);

    /// <summary>Opens or finds a run and drives it to its end, or to where it waits for somebody.</summary>
    /// <param name="findAsync">Opens or finds it.</param>
    /// <param name="progress">Tells the client how far it is.</param>
    /// <param name="cancelled">The client does not want it any more: it stops after the steps in flight.</param>
    /// <returns>Where it stands then; <see cref="Conflict"/> when too many are under way, or somebody else drives it.</returns>
    public async Task<Result<JsonObject>> DriveAsync(Func<Task<Result<RunId>>> findAsync, ToolProgress progress, CancellationToken cancelled)
    {
        if (!await _places.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            return new Conflict($"{McpLimits.RunsMax} runs are driven by this server, which is the most at once. Wait until one has ended, or start it with 'detach' for a worker.");
        }

        try
        {
            if (!(await findAsync()).IsOk(out var run, out var refusal))
            {
                return refusal;
            }

            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_inFlight.TryAdd(run, ended.Task))
            {
                return new Conflict($"Run {run} is driven by this server already. 'run_status' shows how far it is.");
            }

            try
            {
                return await progress.TellAsync(() => DriveAsync(run, progress, cancelled));
            }
            finally
            {
                _inFlight.TryRemove(run, out _);
                ended.SetResult();
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Says where a run stands.</summary>
    /// <param name="run">The run.</param>
    public async Task<JsonObject> StandingAsync(RunId run)
    {
        var found = await workspace.Journal.FindAsync(Workspace.Context, run.Value, CancellationToken.None);
        var events = await workspace.Journal.ReadAsync(Workspace.Context, run, CancellationToken.None);
        if (!found.IsOk(out var head, out _))
        {
            return [];
        }

        var report = RunReport.Make(head, events, at: null);
        // This process lives, and drove it last; whether it still does nobody else knows.
        var isDriven = report.IsDriven && (report.Control.Driven!.Node != ProcessName.Own || _inFlight.ContainsKey(run));
        return RunAnswer.Of(report, isDriven, DataOption);
    }

    /// <summary>Stops all that is driven after the steps in flight; a worker may go on with it.</summary>
    public void Close() => _closing.Cancel();

    /// <summary>Waits until nothing is in flight; what takes too long is broken off.</summary>
    public async Task EndAsync()
    {
        Close();
        var all = Task.WhenAll(_inFlight.Values);
        if (await Task.WhenAny(all, Task.Delay(McpLimits.Grace, context.Time, CancellationToken.None)) != all)
        {
            await _abort.CancelAsync();
            await Task.WhenAny(all, Task.Delay(McpLimits.Grace, context.Time, CancellationToken.None));
        }
    }

    public ValueTask DisposeAsync()
    {
        _places.Dispose();
        _closing.Dispose();
        _abort.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Result<JsonObject>> DriveAsync(RunId run, ToolProgress progress, CancellationToken cancelled)
    {
        progress.Say($"Run {run} begins. 'run_resume' goes on with it if this call ends early.");
        var events = await workspace.Journal.ReadAsync(Workspace.Context, run, CancellationToken.None);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, _closing.Token, context.Signals.Stop);
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(_abort.Token, context.Signals.Abort);
        var holder = new RunHolder(ProcessName.Own, IsWorker: false);
        var request = new DriveRequest(holder, new ToldProgress(events, progress), stop.Token, abort.Token)
        {
            // Whoever cancelled a call means "not now"; a client that is gone may have crashed, and a worker goes on.
            HandsOn = () => _closing.IsCancellationRequested || context.Signals.Stop.IsCancellationRequested,
        };
        if (!(await workspace.Engine.DriveAsync(Workspace.Context, run, request)).IsOk(out var outcome, out var refusal))
        {
            return refusal;
        }

        if (outcome == DriveOutcome.Interrupted)
        {
            var said = $"Run {run} stopped after the step in flight. Go on with the tool 'run_resume', or: witan resume {run}{DataOption}";
            progress.Say(said);
            log.Say(said);
        }

        var standing = await StandingAsync(run);
        standing["files"] = new JsonArray([.. (await WriteRecordAsync(run)).Select(path => (JsonNode)path)]);
        return standing;
    }

    private async Task<IReadOnlyList<string>> WriteRecordAsync(RunId run)
    {
        var record = RunRecords.Build(await workspace.Journal.ReadAsync(Workspace.Context, run, CancellationToken.None));
        return record is null ? [] : await RecordWriter.WriteAsync(RecordWriter.Directory(dataDirectory, outDirectory), run, record, CancellationToken.None);
    }
}
