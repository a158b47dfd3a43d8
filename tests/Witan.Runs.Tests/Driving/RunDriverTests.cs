using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Journals;

namespace Witan.Runs.Tests.Driving;

public sealed class RunDriverTests
{
    private readonly MemoryJournal _journal = new(new EventCatalog().Add("test.counted", CountingJson.Default.Counted), new ManualTimeProvider());
    private readonly CountingExecutor _executor = new();
    private readonly SilentObserver _observer = new();

    [Fact]
    public async Task Drive_ToTheEnd_DoesEachStepOnceAndCloses()
    {
        var run = await OpenAsync(stepsMax: 7);

        var outcome = await DriveAsync(run, 7, CancellationToken.None);

        Assert.Equal(DriveOutcome.Completed, outcome);
        Assert.Equal(Enumerable.Range(1, 7), _executor.Done.Order());
        var events = await _journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
        Assert.Equal(9, events.Count);
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

        var driven = await new RunDriver<CountingState>(_journal, new CountingProtocol(10), executor)
            .DriveAsync(TenantContext.Local, run, _observer, stop.Token, CancellationToken.None);

        Assert.True(driven.IsOk(out var outcome, out _));
        Assert.Equal(DriveOutcome.Interrupted, outcome);
        Assert.Equal([1, 2, 3, 4], _observer.Events.Select(recorded => ((Counted)recorded.Event).Number).Order());
        Assert.Equal(DriveOutcome.Completed, await DriveAsync(run, 10, CancellationToken.None));
        Assert.Equal([5, 6, 7, 8, 9, 10], _executor.Done.Order());
    }

    [Fact]
    public async Task Drive_OneStepFails_KeepsItsSiblingAndThrows()
    {
        var executor = new CountingExecutor { Before = number => ThrowAt(number, 2) };
        var run = await OpenAsync(stepsMax: 4);
        var driver = new RunDriver<CountingState>(_journal, new CountingProtocol(4), executor);

        await Assert.ThrowsAsync<InvalidOperationException>(() => driver.DriveAsync(TenantContext.Local, run, _observer, CancellationToken.None, CancellationToken.None));

        Assert.Equal([1], _observer.Events.Select(recorded => ((Counted)recorded.Event).Number));
        await DriveAsync(run, 4, CancellationToken.None);
        Assert.Equal([2, 3, 4], _executor.Done.Order());
    }

    [Fact]
    public async Task Drive_UnknownRun_IsNotFound()
    {
        var driven = await Driver(3).DriveAsync(TenantContext.Local, RunId.New(TimeProvider.System), _observer, CancellationToken.None, CancellationToken.None);
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
            var journal = new MemoryJournal(new EventCatalog().Add("test.counted", CountingJson.Default.Counted), new ManualTimeProvider())
            {
                CrashAt = write,
                CrashAfterWrite = afterWrite,
            };
            var run = await OpenAsync(journal, stepsMax: 5);
            var crashed = await CrashesAsync(journal, run);
            var journaled = (await journal.ReadAsync(TenantContext.Local, run, CancellationToken.None)).Count(recorded => recorded.Event is Counted);
            var executor = new CountingExecutor();
            await new RunDriver<CountingState>(journal, new CountingProtocol(5), executor)
                .DriveAsync(TenantContext.Local, run, _observer, CancellationToken.None, CancellationToken.None);

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

    private static async Task<bool> CrashesAsync(MemoryJournal journal, RunId run)
    {
        try
        {
            await new RunDriver<CountingState>(journal, new CountingProtocol(5), new CountingExecutor())
                .DriveAsync(TenantContext.Local, run, new SilentObserver(), CancellationToken.None, CancellationToken.None);
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
        var opened = new RunOpened { Kind = "test", Title = "count", DefinitionHash = "hash", Seed = 1, StepsMax = stepsMax };
        Assert.True((await journal.AppendAsync(TenantContext.Local, run, 0, [opened], CancellationToken.None)).IsOk(out _, out _));
        return run;
    }

    private Task<RunId> OpenAsync(int stepsMax) => OpenAsync(_journal, stepsMax);

    private RunDriver<CountingState> Driver(int target) => new(_journal, new CountingProtocol(target), _executor);

    private async Task<DriveOutcome> DriveAsync(RunId run, int target, CancellationToken stop)
    {
        var driven = await Driver(target).DriveAsync(TenantContext.Local, run, _observer, stop, CancellationToken.None);
        Assert.True(driven.IsOk(out var outcome, out var refusal), refusal?.Message);
        return outcome;
    }
}
