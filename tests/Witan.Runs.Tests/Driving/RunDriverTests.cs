using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Journals;

namespace Witan.Runs.Tests.Driving;

public sealed class RunDriverTests
{
    private static readonly RunHolder Holder = new("test", IsWorker: false);

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryJournal _journal;
    private readonly CountingExecutor _executor = new();
    private readonly SilentObserver _observer = new();

    public RunDriverTests() => _journal = Journal(_time);

    [Fact]
    public async Task Drive_ToTheEnd_DoesEachStepOnceAndCloses()
    {
        var run = await OpenAsync(stepsMax: 7);

        var outcome = await DriveAsync(run, 7, CancellationToken.None);

        Assert.Equal(DriveOutcome.Completed, outcome);
        Assert.Equal(Enumerable.Range(1, 7), _executor.Done.Order());
        var events = await _journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
        // Opened, taken by its driver, seven steps, closed.
        Assert.Equal(10, events.Count);
        Assert.Equal(RunOutcome.Completed, Assert.IsType<RunClosed>(events[^1].Event).Outcome);
        Assert.Equal(events.Skip(1), _observer.Events);
    }

    [Fact]
    public async Task Drive_AgainAfterTheEnd_DoesNothing()
    {
        var run = await OpenAsync(stepsMax: 3);
        await DriveAsync(run, 3, CancellationToken.None);
        var appends = _journal.Appends;

        Assert.Equal(DriveOutcome.Completed, await DriveAsync(run, 3, CancellationToken.None));
        Assert.Equal(appends, _journal.Appends);
    }

    [Fact]
    public async Task Drive_MoreStepsThanTheLimit_IsStoppedWithTheReason()
    {
        var run = await OpenAsync(stepsMax: 4);

        Assert.Equal(DriveOutcome.Stopped, await DriveAsync(run, 1000, CancellationToken.None));

        Assert.Equal(4, _executor.Done.Count);
        var closed = (RunClosed)(await _journal.ReadAsync(TenantContext.Local, run, CancellationToken.None))[^1].Event;
        Assert.Contains("step limit of 4", closed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drive_AskedToStop_JournalsTheStepsInFlightFirst()
    {
        using var stop = new CancellationTokenSource();
        var executor = new CountingExecutor { Before = number => StopAt(number, 3, stop) };
        var run = await OpenAsync(stepsMax: 10);

        var driven = await DriverOf(_journal, 10, executor).DriveAsync(TenantContext.Local, run, Request(stop.Token));

        Assert.True(driven.IsOk(out var outcome, out _));
        Assert.Equal(DriveOutcome.Interrupted, outcome);
        Assert.Equal(executor.Done.Order(), _observer.Events.Select(recorded => recorded.Event).OfType<Counted>().Select(counted => counted.Number).Order());
        Assert.Equal(DriveOutcome.Completed, await DriveAsync(run, 10, CancellationToken.None));
        Assert.Equal(Enumerable.Range(1, 10), executor.Done.Concat(_executor.Done).Order());
    }

    [Fact]
    public async Task Drive_OneStepFails_KeepsItsSiblingsTriesAgainAndThenPauses()
    {
        var executor = new CountingExecutor { Before = number => ThrowAt(number, 2) };
        var run = await OpenAsync(stepsMax: 9);

        var driven = await _time.PassUntilAsync(DriverOf(_journal, 4, executor).DriveAsync(TenantContext.Local, run, Request()));

        Assert.True(driven.IsOk(out var outcome, out _));
        Assert.Equal(DriveOutcome.Paused, outcome);
        Assert.Equal([1, 3, 4], executor.Done.Order());
        var failures = _observer.Events.Select(recorded => recorded.Event).OfType<StepFailed>().ToList();
        Assert.Equal([1, 2, 3], failures.Select(failure => failure.Attempt));
        Assert.Contains("failed 3 times: The step fails.", Assert.Single(_observer.Events.Select(recorded => recorded.Event).OfType<RunPaused>()).Reason, StringComparison.Ordinal);

        await _journal.AppendAsync(TenantContext.Local, run, _observer.Events[^1].Sequence, [new RunResumed { By = "ada", Reason = "again" }], CancellationToken.None);
        Assert.Equal(DriveOutcome.Completed, await DriveAsync(run, 4, CancellationToken.None));
        Assert.Equal([2], _executor.Done);
    }

    [Fact]
    public async Task Drive_UnknownRun_IsNotFound()
    {
        var driven = await Driver(3).DriveAsync(TenantContext.Local, RunId.New(TimeProvider.System), Request());
        Assert.False(driven.IsOk(out _, out var refusal));
        Assert.IsType<NotFound>(refusal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Drive_CrashedAtEveryWriteInTurn_EndsTheSameAndRepeatsNoJournaledStep(bool afterWrite)
    {
        for (var write = 2; ; write++)
        {
            var journal = Journal(_time);
            (journal.CrashAt, journal.CrashAfterWrite) = (write, afterWrite);
            var run = await OpenAsync(journal, stepsMax: 5);
            var crashed = await CrashesAsync(journal, run);
            var journaled = (await journal.ReadAsync(TenantContext.Local, run, CancellationToken.None)).Count(recorded => recorded.Event is Counted);
            var executor = new CountingExecutor();
            await DriverOf(journal, 5, executor).DriveAsync(TenantContext.Local, run, Request());

            var numbers = (await journal.ReadAsync(TenantContext.Local, run, CancellationToken.None)).Select(recorded => recorded.Event).OfType<Counted>().Select(counted => counted.Number);
            Assert.Equal(Enumerable.Range(1, 5), numbers.Order());
            Assert.Equal(5 - journaled, executor.Done.Count);
            if (!crashed)
            {
                Assert.True(write > 6, "Every write had its turn.");
                break;
            }
        }
    }

    private static void StopAt(int number, int at, CancellationTokenSource stop)
    {
        if (number == at)
        {
            stop.Cancel();
        }
    }

    private static void ThrowAt(int number, int at)
    {
        if (number == at)
        {
            throw new InvalidOperationException("The step fails.");
        }
    }

    private async Task<bool> CrashesAsync(MemoryJournal journal, RunId run)
    {
        try
        {
            await DriverOf(journal, 5, new CountingExecutor()).DriveAsync(TenantContext.Local, run, new DriveRequest(Holder, new SilentObserver(), CancellationToken.None, CancellationToken.None));
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
    }

    private static async Task<RunId> OpenAsync(MemoryJournal journal, int stepsMax)
    {
        var run = RunId.New(TimeProvider.System);
        var opened = new RunOpened { Kind = "test", Title = "count", DefinitionHash = "hash", Seed = 1, Limits = new RunLimits { StepsMax = stepsMax } };
        Assert.True((await journal.AppendAsync(TenantContext.Local, run, 0, [opened], CancellationToken.None)).IsOk(out _, out _));
        return run;
    }

    private Task<RunId> OpenAsync(int stepsMax) => OpenAsync(_journal, stepsMax);

    private RunDriver<CountingState> Driver(int target) => DriverOf(_journal, target, _executor);

    private RunDriver<CountingState> DriverOf(MemoryJournal journal, int target, CountingExecutor executor) =>
        new(journal, new CountingProtocol(target), executor, journal.Changes!, _time);

    private static MemoryJournal Journal(TimeProvider time) => new(new EventCatalog().Add("test.counted", CountingJson.Default.Counted), time) { Changes = new RunChanges() };

    private DriveRequest Request(CancellationToken stop = default) => new(Holder, _observer, stop, CancellationToken.None);

    private async Task<DriveOutcome> DriveAsync(RunId run, int target, CancellationToken stop)
    {
        var driven = await Driver(target).DriveAsync(TenantContext.Local, run, Request(stop));
        Assert.True(driven.IsOk(out var outcome, out var refusal), refusal?.Message);
        return outcome;
    }
}
