using FsCheck;
using FsCheck.Fluent;
using Witan.Kernel.Identity;
using Witan.Runs.Activation;

namespace Witan.Runs.Tests.Activation;

/// <summary>What a dispatcher may find: queues, active runs, limits and whose turn it was. Few tenants, so that they meet.</summary>
internal sealed record QueueCase(IReadOnlyList<DueRun> Due, Dictionary<TenantId, int> Active, AdmissionLimits Limits, TenantId? LastServed)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<TenantId> Tenant = Gen.Elements("a", "b", "B", "c", "d", "zz").Select(name => new TenantId(name));

    private static readonly Gen<(TenantId Tenant, int Age)[]> Queue = Tenant.SelectMany(tenant => Gen.Choose(0, 20).Select(age => (tenant, age))).ArrayOf();

    public static Arbitrary<QueueCase> Any { get; } = Queue
        .SelectMany(queue => Tenant.ArrayOf().SelectMany(active => Gen.Choose(0, 12).SelectMany(inAll => Gen.Choose(0, 5).SelectMany(perTenant => Gen.OneOf(Gen.Constant((TenantId?)null), Tenant.Select(tenant => (TenantId?)tenant)).Select(last =>
            new QueueCase([.. queue.Select((run, number) => Run(run.Tenant, number, run.Age))], active.CountBy(tenant => tenant).ToDictionary(), new AdmissionLimits(inAll, perTenant), last))))))
        .ToArbitrary();

    public IReadOnlyList<DueRun> Admitted => FairQueue.Admit(Due, Active, Limits, LastServed);

    public static DueRun Run(TenantId tenant, int number, int ageMinutes) =>
        new(new RunId($"{number:x16}"), tenant, new UserId("user"), Start, Start.AddMinutes(-ageMinutes), 0);

    public int ActiveOf(TenantId tenant) => Active.GetValueOrDefault(tenant);
}
