using Npgsql;
using Witan.Data;
using Witan.Data.Model;
using Witan.Data.Operations;
using Witan.Server.Health;
using Witan.Testing.Databases;

namespace Witan.Server.Tests.Health;

/// <summary>What readiness says of a database that dies under it.</summary>
public sealed class HealthPartsTests
{
    private static readonly DataModel Model = new(ServerData.Module);

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Database_ThatWorks_IsWritableAndAtItsVersion(DatabaseEngine engine)
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model);
        Assert.Equal("ready\n", (await Of(place).ReadAsync(CancellationToken.None)).ToText());
    }

    [Fact]
    public async Task Postgres_ThatIsGone_IsNamed()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Model);
        var readiness = Of(place);
        Assert.True((await readiness.ReadAsync(CancellationToken.None)).IsReady);
        await PostgresServer.DropDatabaseAsync(place.PostgresName);
        var report = await readiness.ReadAsync(CancellationToken.None);
        Assert.Contains(report.Parts, part => part is { Name: "database", Works: false });
        Assert.DoesNotContain(PostgresServer.Password, report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postgres_ThatTakesNoConnections_IsNamedAndComesBack()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Model);
        var readiness = Of(place);
        await SuperuserAsync($"ALTER DATABASE {place.PostgresName} ALLOW_CONNECTIONS false;");
        await SuperuserAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{place.PostgresName}';");
        Assert.Contains((await readiness.ReadAsync(CancellationToken.None)).Parts, part => part is { Name: "database", Works: false });
        await SuperuserAsync($"ALTER DATABASE {place.PostgresName} ALLOW_CONNECTIONS true;");
        Assert.True((await readiness.ReadAsync(CancellationToken.None)).IsReady);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Database_OfAnOlderVersion_IsNamedWithTheWayOut(DatabaseEngine engine)
    {
        await using var place = await TestDatabase.CreateAsync(engine, Model);
        await place.OperateAsync("DELETE FROM schema_versions WHERE module = 'server' AND number = 2;");
        Assert.Equal("1 migrations are missing; 'witan db up' applies them", await DatabaseProbe.VersionFaultAsync(place.Database, CancellationToken.None));
    }

    [Fact]
    public async Task Disk_WithoutRoom_IsNamed()
    {
        await using var place = await TestDatabase.PlaceAsync(DatabaseEngine.Sqlite, Model);
        Assert.Null(await HealthParts.Disk(place.Options.Directory, 1).ProbeAsync(CancellationToken.None));
        Assert.Contains("MiB are free", await HealthParts.Disk(place.Options.Directory, long.MaxValue).ProbeAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    private static Readiness Of(TestDatabase place) => new(
        [HealthParts.Database(place.Database, TimeProvider.System), HealthParts.Version(place.Database)],
        new ReadinessOptions { CacheFor = TimeSpan.Zero, ProbeTimeout = TimeSpan.FromSeconds(30) },
        TimeProvider.System);

    private static async Task SuperuserAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(await PostgresServer.ConnectionStringAsync("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
