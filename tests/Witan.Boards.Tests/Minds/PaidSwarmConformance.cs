using System.Text;
using Witan.Boards.Intake;
using Witan.Boards.Storage;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Events;
using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Models;
using Witan.Models.Budget;
using Witan.Models.Faults;
using Witan.Models.Ledger;
using Witan.Models.Prices;
using Witan.Runs;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Models;
using Witan.Testing.Processes;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Minds;

/// <summary>A swarm whose minds cost money: what the model charges stands in the ledger, on either engine.</summary>
public abstract class PaidSwarmConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = TenantContext.Local;
    private static readonly ModelPrice Price = new(3, 15);

    private readonly ManualTimeProvider _time = new();
    private TestDatabase? _place;

    public async ValueTask InitializeAsync() =>
        _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module, ModelsData.Module, BoardsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Ledger_Day_AndRun_SayWhatTheModelCharged()
    {
        var model = Model();
        var (runs, run) = await OpenAsync(model, dayUsd: 100);
        Assert.Equal(DriveOutcome.Completed, await DriveAsync(runs, run));

        var control = await ControlAsync(runs, run);
        var sum = await new CallLedger(_place!.Database).SumAsync(Ada, run, CancellationToken.None);
        Assert.True(model.Calls > 10);
        Assert.Equal((model.BilledUsd, 0m), (control.Budget.SettledUsd, control.Budget.OpenUsd));
        Assert.Equal(new LedgerSum(model.Calls, 100 * model.Calls, 50 * model.Calls, Usd.Micro(model.BilledUsd)), sum);
        Assert.Equal(new DaySum(0, Usd.Micro(model.BilledUsd)), await DayAsync());
        Assert.Equal(model.BilledUsd, (await EventsAsync(runs, run)).OfType<ICallResult>().Sum(result => result.Call!.CostUsd));
    }

    [Fact]
    public async Task Day_ThatIsUsedUp_PausesTheRunAndNothingMoreIsSpent()
    {
        var model = Model();
        var (runs, run) = await OpenAsync(model, dayUsd: 0.30m);
        Assert.Equal(DriveOutcome.Paused, await DriveAsync(runs, run));
        var day = await DayAsync();
        Assert.InRange(day.SpentMicroUsd + day.ReservedMicroUsd, 1, 300_000);
        Assert.Contains("may cost in a day", (await ControlAsync(runs, run)).Paused!.Reason, StringComparison.Ordinal);

        // The next day has room again.
        _time.Advance(TimeSpan.FromDays(1));
        ResumeOk(await runs.Signals.ResumeAsync(Ada, run, "A new day.", CancellationToken.None));
        await DriveAsync(runs, run);
        Assert.InRange((await DayAsync()).SpentMicroUsd, 1, 300_000);
    }

    [Fact]
    public async Task Copy_PaysForNothingThatItsParentPaidFor()
    {
        var model = Model();
        var (runs, run) = await OpenAsync(model, dayUsd: 100);
        await DriveAsync(runs, run);
        var before = await DayAsync();
        var length = (await EventsAsync(runs, run)).Count;
        Assert.True((await runs.Forks.ForkAsync(Ada, run, new Runs.Travel.ForkRequest(length - 1), CancellationToken.None)).IsOk(out var copy, out _));
        Assert.Equal(before, await DayAsync());
        Assert.Equal(0, (await new CallLedger(_place!.Database).SumAsync(Ada, copy, CancellationToken.None)).Calls);
    }

    [Fact]
    public async Task Call_UnderWayWhenItsDriverDies_IsBookedAsUnconfirmedOnce()
    {
        using var dies = new CancellationTokenSource();
        var never = new TaskCompletionSource();
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new PaidModel(Price, SwarmHost.Analyst(), call => call != 3 ? new PaidCall() : new PaidCall
        {
            Takes = _ =>
            {
                began.TrySetResult();
                return never.Task;
            },
        });
        var (runs, run) = await OpenAsync(model, dayUsd: 100);
        _ = runs.DriveAsync(Ada, run, SwarmHost.Request());
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);

        // Another process takes the run over; the first never comes back.
        Assert.Equal(DriveOutcome.Completed, await DriveAsync(EngineOf(new PaidModel(Price, SwarmHost.Analyst()), 100), run));
        // The calls of the first that did end are booked late, at their price; the one that never does stays at the most.
        await Eventually.TrueAsync(async () => Lost(await EventsAsync(runs, run)).Count == 1, "the late prices are booked", () => $"{model.Calls} calls");
        var lost = Lost(await EventsAsync(runs, run))[0];
        Assert.Equal((lost.Bill!.ReservedUsd, CallBill.Unconfirmed), (lost.CostUsd, lost.Bill.Outcome));
        var control = await ControlAsync(runs, run);
        Assert.Equal(Usd.Micro(control.Budget.SettledUsd), (await new CallLedger(_place!.Database).SumAsync(Ada, run, CancellationToken.None)).CostMicroUsd);
        Assert.Equal(new DaySum(0, Usd.Micro(control.Budget.SettledUsd)), await DayAsync());
    }

    [Fact]
    public async Task Fault_ThatStays_PausesTheRunWithWhatToDo()
    {
        var model = new PaidModel(Price, SwarmHost.Analyst(), _ => new PaidCall { Fault = ModelFault.Authentication, IsBilled = false });
        var (runs, run) = await OpenAsync(model, dayUsd: 100);
        Assert.Equal(DriveOutcome.Paused, await DriveAsync(runs, run));
        Assert.Contains("Check the key of 'paid'", (await ControlAsync(runs, run)).Paused!.Reason, StringComparison.Ordinal);
        Assert.Equal(new DaySum(0, 0), await DayAsync());
    }

    private static List<CallSettled> Lost(List<RunEvent> events)
    {
        var settled = events.OfType<CallSettled>().ToList();
        return [.. settled.Where(call => call.Unconfirmed && !settled.Exists(late => late.Call == call.Call && late.CorrectsUsd == call.CostUsd))];
    }

    private static PaidModel Model() => new(Price, SwarmHost.Analyst());

    private static void ResumeOk(Kernel.Results.Result<RunControl> resumed) => Assert.True(resumed.IsOk(out _, out _));

    private RunEngine EngineOf(PaidModel model, decimal dayUsd)
    {
        var changes = new RunChanges();
        var journal = new DatabaseJournal(_place!.Database, new EventCatalog().AddBoards(), _time, new SessionProjection(), new LedgerProjection(_ => dayUsd)) { Changes = changes };
        return SwarmHost.EngineOf(journal, changes, _time, new BudgetedChatClient(model, "paid", "model", Price, new BudgetOptions(), _time));
    }

    private async Task<(RunEngine Runs, RunId Run)> OpenAsync(PaidModel model, decimal dayUsd)
    {
        var runs = EngineOf(model, dayUsd);
        const string plan = "# Plan\n\nThe timeout is 30 s.\n\nRequests time out after 60 s.\n\n## Steps\n\n1. Ship on Friday.\n";
        Assert.True(BriefIntake.Accept(null, [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes(plan))]).IsOk(out var brief, out _));
        Assert.True((await new SwarmRuns(runs).OpenAsync(Ada, brief, new SwarmOptions { CostUsd = 50 }, CancellationToken.None)).IsOk(out var run, out _));
        return (runs, run);
    }

    private async Task<DriveOutcome> DriveAsync(RunEngine runs, RunId run)
    {
        Assert.True((await _time.PassUntilAsync(runs.DriveAsync(Ada, run, SwarmHost.Request()))).IsOk(out var outcome, out var refusal), refusal?.Message);
        return outcome;
    }

    private static async Task<List<RunEvent>> EventsAsync(RunEngine runs, RunId run) =>
        [.. (await runs.Services.Journal.ReadAsync(Ada, run, CancellationToken.None)).Select(recorded => recorded.Event)];

    private static async Task<RunControl> ControlAsync(RunEngine runs, RunId run) => RunControl.Of(await runs.Services.Journal.ReadAsync(Ada, run, CancellationToken.None));

    private Task<DaySum> DayAsync() => _place!.Database.ReadAsync(Ada, session => DayBudget.ReadAsync(session, _time.GetUtcNow()), CancellationToken.None);
}

/// <inheritdoc/>
public sealed class PaidSwarmOnSqliteTests() : PaidSwarmConformance(DatabaseEngine.Sqlite);

/// <inheritdoc/>
public sealed class PaidSwarmOnPostgresTests() : PaidSwarmConformance(DatabaseEngine.PostgreSql);
