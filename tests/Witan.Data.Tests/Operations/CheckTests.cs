using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Witan.Data.Operations;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Operations;

public sealed class CheckTests
{
    public static TheoryData<DatabaseEngine> Engines => [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Check_OfASoundDatabase_CountsItsRowsAndIsRemembered(DatabaseEngine engine)
    {
        await using var place = await Contents.FilledAsync(engine, notes: 50);
        var check = new DatabaseCheck(place.Database, TimeProvider.System);
        Assert.True(await check.IsDueAsync(TimeSpan.FromHours(1), CancellationToken.None));

        var result = await check.RunAsync(progress: null, CancellationToken.None);

        Assert.True(result.IsSound, string.Join("; ", result.Findings));
        Assert.Equal(100, result.Tables["notes"]);
        Assert.False(await check.IsDueAsync(TimeSpan.FromHours(1), CancellationToken.None));
        var status = await new DatabaseInspection(place.Options, Sample, TimeProvider.System).ReadAsync(CancellationToken.None);
        Assert.True(status.LastCheck!.IsSound);
        Assert.Equal(1, status.Tenants);
        Assert.Equal(0, status.Pending);
    }

    [Fact]
    public async Task Check_OfAFileThatWasDamaged_SaysSo()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 2_000);
        await place.CloseAsync();
        await using (var file = new FileStream(place.Options.DatabasePath, FileMode.Open, FileAccess.Write))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(new byte[8192]);
        }

        await place.OpenAsync();
        try
        {
            Assert.False((await new DatabaseCheck(place.Database, TimeProvider.System).RunAsync(null, CancellationToken.None)).IsSound);
        }
        catch (StorageException error)
        {
            Assert.Equal(StorageFault.Damaged, error.Fault);
        }
    }

    [Fact]
    public async Task Check_WithRowSecurityOff_NamesTheTable()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.PostgreSql, notes: 3);
        await using (var owner = NpgsqlDataSource.Create(await PostgresServer.ConnectionStringAsync(place.PostgresName)))
        {
            await using var connection = await owner.OpenConnectionAsync();
            await connection.ExecuteAsync("ALTER TABLE labels NO FORCE ROW LEVEL SECURITY;");
        }

        var result = await new DatabaseCheck(place.Database, TimeProvider.System).RunAsync(null, CancellationToken.None);

        Assert.Equal("labels", Assert.Single(result.Findings, finding => !finding.IsSound).Fault);
    }

    [Fact]
    public async Task Check_WithAForeignKeyWithoutRow_SaysSo()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 3);
        await place.CloseAsync();
        await using (var connection = new SqliteConnection($"Data Source={place.Options.DatabasePath};Foreign Keys=False;Pooling=False"))
        {
            await connection.ExecuteAsync("INSERT INTO users (tenant_id, user_id, name, role, created_ms) VALUES ('nobody', 'x', 'x', 'member', 0);");
        }

        await place.OpenAsync();
        var result = await new DatabaseCheck(place.Database, TimeProvider.System).RunAsync(null, CancellationToken.None);
        Assert.Equal("every foreign key has its row", Assert.Single(result.Findings, finding => !finding.IsSound).Name);
    }

    [Fact]
    public async Task Status_OfNoDatabase_MakesNone()
    {
        await using var place = await TestDatabase.PlaceAsync(DatabaseEngine.Sqlite, Sample);
        var status = await new DatabaseInspection(place.Options, Sample, TimeProvider.System).ReadAsync(CancellationToken.None);
        Assert.False(status.Exists);
        Assert.False(File.Exists(place.Options.DatabasePath));
    }

    [Fact]
    public async Task Status_WithoutTheOwner_SaysWhatItDoesNotKnow()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.PostgreSql, notes: 3);
        var status = await new DatabaseInspection(place.Options with { OwnerUrl = null }, Sample, TimeProvider.System).ReadAsync(CancellationToken.None);
        Assert.Null(status.Tenants);
        Assert.Null(status.LargestTenantCases);
        Assert.Contains("WITAN_DATABASE_OWNER", Assert.Single(status.Unknown), StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_IsAdvisedBeyondTenTenants()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, Sample);
        var inspection = new DatabaseInspection(place.Options, Sample, TimeProvider.System);
        for (var number = 2; number <= MoveAdvice.TenantsMax; number++)
        {
            await AddTenantAsync(number);
        }

        Assert.False((await inspection.ReadAsync(CancellationToken.None)).MoveAdvised);
        await AddTenantAsync(MoveAdvice.TenantsMax + 1);
        Assert.True((await inspection.ReadAsync(CancellationToken.None)).MoveAdvised);

        Task<int> AddTenantAsync(int number) => place.Database.OperateAsync(
            session => session.ExecuteAsync("INSERT INTO tenants (tenant_id, name, is_demo, created_ms) VALUES (@id, 'x', 0, 0);", new { id = $"t{number}" }), CancellationToken.None);
    }

    [Theory]
    [InlineData(50_000, false)]
    [InlineData(50_001, true)]
    public void Move_IsAdvisedBeyondTheCasesOfOneTenant(long cases, bool advised) => Assert.Equal(advised, MoveAdvice.IsAdvised(1, cases));
}
