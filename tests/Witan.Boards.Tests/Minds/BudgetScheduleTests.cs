using Witan.Kernel.Identity;
using Witan.Models.Budget;
using Witan.Models.Faults;
using Witan.Models.Prices;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Journals;
using Witan.Testing.Models;
using Witan.Testing.Scripts;

namespace Witan.Boards.Tests.Minds;

/// <summary>Two hundred calls at once against one cap, in many random orders: what is spent never passes it, and is what the model charged.</summary>
public sealed class BudgetScheduleTests
{
    private const int Calls = 200;

    private static readonly int Schedules = TestScale.Of("WITAN_BUDGET_SCHEDULES", 200);
    private static readonly ModelPrice Price = new(3, 15);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task TwoHundredCalls_InAnySchedule_NeverSpendMoreThanTheCap()
    {
        var paused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Schedules), async (seed, _) =>
        {
            var outcome = await RunAsync(seed);
            if (outcome == DriveOutcome.Paused)
            {
                Interlocked.Increment(ref paused);
            }
        });
        // Both kinds of end are among them, or the caps were chosen badly.
        Assert.InRange(paused, Schedules / 10, Schedules * 9 / 10);
    }

    private static async Task<DriveOutcome> RunAsync(int seed)
    {
        var chance = new Random(seed);
        var time = new ManualTimeProvider();
        var plans = Enumerable.Range(0, (2 * Calls) + 1).Select(_ => Plan(chance)).ToArray();
        var model = new PaidModel(Price, script: call => plans[call % plans.Length]);
        var changes = new RunChanges();
        var journal = new MemoryJournal(ScriptHost.Catalog(), time) { Changes = changes };
        var executor = new PaidStepExecutor(new BudgetedChatClient(model, "paid", "model", Price, new BudgetOptions(), time), callUsd: 1);
        var engine = ScriptHost.EngineOf(
            new Script([new ScriptStage { Width = Calls }]), new RunServices(journal, new MemoryDefinitions(), changes, time), executor);

        var cap = chance.Next(20, 260) / 100m;
        var opening = new RunOpening(ScriptProtocol.Kind, "Many calls", [])
        {
            Limits = new RunLimits { CostUsd = cap, ParallelMax = Calls, WallClock = TimeSpan.FromDays(30), StallAfter = TimeSpan.FromDays(30) },
        };
        var run = ScriptHost.Ok(await engine.OpenAsync(TenantContext.Local, opening, CancellationToken.None));
        var request = new DriveRequest(new RunHolder("test", IsWorker: false), new Unobserved(), CancellationToken.None, CancellationToken.None);
        var outcome = ScriptHost.Ok(await time.PassUntilAsync(engine.DriveAsync(TenantContext.Local, run, request)));

        var control = RunControl.Start;
        var unconfirmed = 0m;
        foreach (var recorded in await journal.ReadAsync(TenantContext.Local, run, CancellationToken.None))
        {
            control = control.Apply(recorded);
            Assert.True(control.Budget.SpentUsd <= cap, $"seed {seed}: {control.Budget.SpentUsd} of {cap} USD at event {recorded.Sequence}.");
            unconfirmed += recorded.Event is CallSettled { Bill: { Outcome: CallBill.Unconfirmed } bill } ? bill.ReservedUsd - Usd.RoundUp(Price.Cost(new PaidCall().Tokens)) : 0;
        }

        // A call that broke when it may have been charged is in the books at its most, and on the bill at its price.
        Assert.Equal((model.BilledUsd + unconfirmed, 0m), (control.Budget.SettledUsd, control.Budget.OpenUsd));
        return outcome;
    }

    private static PaidCall Plan(Random chance)
    {
        var yields = chance.Next(4);
        var call = new PaidCall
        {
            Takes = async _ =>
            {
                for (var yielded = 0; yielded < yields; yielded++)
                {
                    await Task.Yield();
                }
            },
        };
        return chance.Next(20) switch
        {
            0 => call with { Fault = ModelFault.TimedOut },
            1 => call with { Fault = ModelFault.Overloaded, IsBilled = false },
            _ => call with { Tokens = chance.Next(2) == 0 ? call.Tokens : new TokenCounts(chance.Next(500), chance.Next(200), 0, 0) },
        };
    }
}
