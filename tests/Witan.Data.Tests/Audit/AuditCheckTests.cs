using Witan.Data.Audit;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Audit;

public sealed class AuditCheckOnSqliteTests() : AuditCheckConformance(DatabaseEngine.Sqlite)
{
    /// <summary>The provider's getters read each of these as what stood there before.</summary>
    [Theory]
    [InlineData("UPDATE audit_log SET action = CAST(action AS BLOB) WHERE seq = 2;")]
    [InlineData("UPDATE audit_log SET details = details || char(0) || 'more' WHERE seq = 2;")]
    [InlineData("UPDATE audit_log SET at_ms = at_ms + 0.5 WHERE seq = 2;")]
    [InlineData("UPDATE audit_log SET hash = CAST(hash AS TEXT) WHERE seq = 2;")]
    [InlineData("UPDATE audit_log SET role = CAST(X'6FFF' AS TEXT) WHERE seq = 2;")]
    public async Task Verify_ValueOfAnotherType_IsAltered(string change)
    {
        await AppendAsync(Ada, 3);
        await ChangeAsync(change);
        var found = Assert.Single((await VerifyAsync()).Breaks);
        Assert.Equal((2, AuditBreakKind.Altered), (found.Seq, found.Kind));
    }

    [Theory]
    [InlineData("UPDATE audit_heads SET hash = CAST(hash AS TEXT);")]
    [InlineData("UPDATE audit_heads SET seq = 3.5;")]
    [InlineData("UPDATE audit_heads SET tenant_id = CAST(tenant_id AS BLOB);")]
    [InlineData("UPDATE audit_heads SET tenant_id = tenant_id || char(0);")]
    public async Task Verify_HeadOfAnotherType_IsFound(string change)
    {
        await AppendAsync(Ada, 3);
        await ChangeAsync(change);
        Assert.Contains((await VerifyAsync()).Breaks, found => found.TenantId == "north" && found.Seq == 3);
    }
}

public sealed class AuditCheckOnPostgresTests() : AuditCheckConformance(DatabaseEngine.PostgreSql)
{
    [Fact]
    public async Task Verify_WithoutTheOwnersAddress_IsRefused()
    {
        await using var database = await Databases.OpenAsync(Place.Options with { OwnerUrl = null }, Sample, TimeProvider.System, CancellationToken.None);
        var error = await Assert.ThrowsAsync<StorageException>(() => new AuditCheck(database).VerifyAsync(tenant: null, progress: null, CancellationToken.None));
        Assert.Equal(StorageFault.Refused, error.Fault);
        Assert.Contains("WITAN_DATABASE_OWNER", error.Message, StringComparison.Ordinal);
    }
}
