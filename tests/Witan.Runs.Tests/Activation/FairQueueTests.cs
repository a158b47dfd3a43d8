using FsCheck;
using FsCheck.Fluent;
using Witan.Kernel.Identity;
using Witan.Runs.Activation;

namespace Witan.Runs.Tests.Activation;

/// <summary>What the docs of <see cref="FairQueue"/> promise.</summary>
public sealed class FairQueueTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    [Fact]
    public void Admit_NeverExceedsEitherLimit() => Check(queue =>
    {
        var admitted = queue.Admitted;
        var inAll = queue.Active.Values.Sum();
        return (admitted.Count == 0 || inAll + admitted.Count <= queue.Limits.InAll)
            && admitted.CountBy(run => run.Tenant).All(pair => queue.ActiveOf(pair.Key) + pair.Value <= queue.Limits.PerTenant);
    });

    [Fact]
    public void Admit_GivesOnlyWhatIsDue_EachOnce() => Check(queue =>
        queue.Admitted.Distinct().Count() == queue.Admitted.Count && !queue.Admitted.Except(queue.Due).Any());

    [Fact]
    public void Admit_LeavesNoPlaceFreeWhileAnAdmissibleRunWaits() => Check(queue =>
    {
        var admitted = queue.Admitted;
        var full = queue.Active.Values.Sum() + admitted.Count >= queue.Limits.InAll;
        return full || queue.Due.Except(admitted).All(run => queue.ActiveOf(run.Tenant) + admitted.Count(other => other.Tenant == run.Tenant) >= queue.Limits.PerTenant);
    });

    [Fact]
    public void Admit_InsideATenant_TakesTheOldestFirst() => Check(queue => queue.Admitted.GroupBy(run => run.Tenant).All(lane =>
        lane.SequenceEqual(queue.Due.Where(run => run.Tenant == lane.Key).OrderBy(run => run.Queued).ThenBy(run => run.Run).Take(lane.Count()))));

    [Fact]
    public void Admit_DoesNotDependOnTheOrderOfTheList() => Check(queue =>
        queue.Admitted.SequenceEqual((queue with { Due = [.. queue.Due.Reverse()] }).Admitted));

    [Fact]
    public void Admit_OneTurnEach_BeginsBehindTheOneServedLast()
    {
        DueRun[] due = [.. new[] { "a", "a", "b", "b", "c", "c" }.Select((tenant, number) => QueueCase.Run(new TenantId(tenant), number, 10 - number))];
        Assert.Equal(["b", "c", "a", "b", "c"], Served(new QueueCase(due, [], new AdmissionLimits(5, 2), new TenantId("a"))));
        Assert.Equal(["a", "b", "c"], Served(new QueueCase(due, [], new AdmissionLimits(9, 1), new TenantId("c"))));
        Assert.Equal(["c", "a"], Served(new QueueCase(due, [], new AdmissionLimits(2, 2), new TenantId("bb"))));
    }

    [Fact]
    public void Admit_ThousandQueuedRuns_DelayAnothersFirstByOneTurn()
    {
        var crowd = Enumerable.Range(0, 1_000).Select(number => QueueCase.Run(new TenantId("crowd"), number, 1_000));
        var queue = new QueueCase([.. crowd, QueueCase.Run(new TenantId("lone"), 1_000, 0)], [], new AdmissionLimits(1, 1), null);
        Assert.Equal(["crowd"], Served(queue));
        Assert.Equal(["lone"], Served(queue with { LastServed = new TenantId("crowd") }));
    }

    [Fact]
    public void Admit_LimitLowered_AdmitsNothingAndEvictsNothing() =>
        Assert.Empty(new QueueCase([QueueCase.Run(new TenantId("a"), 1, 1)], new() { [new TenantId("b")] = 9 }, new AdmissionLimits(4, 4), null).Admitted);

    /// <summary>Calls in a row, with runs ending by chance between them: nobody who could be served is passed over twice by the same tenant.</summary>
    [Fact]
    public void Admit_CalledAgainAndAgain_StarvesNobody() => Prop.ForAll(QueueCase.Any, ArbMap.Default.ArbFor<int>(), (queue, seed) =>
    {
        if (queue.Limits is { InAll: 0 } or { PerTenant: 0 })
        {
            return true;
        }

        var office = new QueueOffice(queue, seed);
        office.WorkOff();
        return office.IsEmpty && office.MostPassedOver <= 1;
    }).Check(Many);

    private static void Check(Func<QueueCase, bool> holds) => Prop.ForAll(QueueCase.Any, holds).Check(Many);

    private static IEnumerable<string> Served(QueueCase queue) => queue.Admitted.Select(run => run.Tenant.Value);
}
