using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Server.Api.Audit;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Audit;

/// <summary>What verifying the audit log over HTTP must do, whichever database keeps it.</summary>
public abstract class AuditVerificationsConformance(DatabaseEngine engine)
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task ALog_IsWhole_UntilSomebodyMeddlesWithIt()
    {
        await using var place = await TestDatabase.CreateAsync(engine, ServerWorld.Model);
        var verifications = new AuditVerifications(place.Database, _time);
        await AppendAsync(place);
        var whole = await verifications.TryAsync(tenant: null, CancellationToken.None);
        Assert.Equal((true, 3L, 1L, 0), (whole!.IsWhole, whole.Entries, whole.Tenants, whole.Breaks.Count));
        Assert.Equal(0, (await verifications.TryAsync(new TenantId("nobody"), CancellationToken.None))!.Tenants);
        await place.OperateAsync("INSERT INTO audit_log (tenant_id, seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash) SELECT tenant_id, 4, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash FROM audit_log WHERE seq = 3;");
        var broken = await verifications.TryAsync(TenantContext.Local.Tenant, CancellationToken.None);
        Assert.False(broken!.IsWhole);
        Assert.Equal(4, Assert.Single(broken.Breaks).Seq);
    }

    [Fact]
    public async Task ASecondOne_AtTheSameTime_IsTurnedAway()
    {
        await using var place = await TestDatabase.CreateAsync(engine, ServerWorld.Model);
        await AppendAsync(place);
        var verifications = new AuditVerifications(place.Database, _time);
        await Eventually.TrueAsync(
            async () => (await Task.WhenAll(verifications.TryAsync(tenant: null, CancellationToken.None), verifications.TryAsync(tenant: null, CancellationToken.None))).Contains(null),
            "two of them meet");
        Assert.True((await verifications.TryAsync(tenant: null, CancellationToken.None))!.IsWhole);
    }

    private async Task AppendAsync(TestDatabase place)
    {
        var audit = new AuditLog(place.Database, _time);
        for (var number = 0; number < 3; number++)
        {
            await audit.AppendAsync(
                TenantContext.Local,
                new AuditEntry { UserId = TenantContext.Local.User, Role = "operator", Action = "sample", ResourceType = "sample", ResourceId = $"{number}", Outcome = AuditOutcome.Done },
                CancellationToken.None);
        }
    }
}
