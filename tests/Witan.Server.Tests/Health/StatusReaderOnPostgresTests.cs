using Npgsql;
using Witan.Data;
using Witan.Data.Operations;
using Witan.Server.Health;
using Witan.Testing.Databases;

namespace Witan.Server.Tests.Health;

public sealed class StatusReaderOnPostgresTests() : StatusReaderConformance(DatabaseEngine.PostgreSql)
{
    [Fact]
    public async Task ADatabaseThatIsGone_IsToldAsItWasLast_AndSinceWhen()
    {
        var reader = Reader();
        var found = await reader.ReadAsync(CancellationToken.None);
        await SuperuserAsync($"ALTER DATABASE {World.PostgresName} ALLOW_CONNECTIONS false;");
        await SuperuserAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{World.PostgresName}';");
        Time.Advance(StatusReader.GoodFor / 2);
        Assert.Equal((FactKind.Real, found.Database.Since), Shape((await reader.ReadAsync(CancellationToken.None)).Database));
        Time.Advance(StatusReader.GoodFor);
        var gone = await reader.ReadAsync(CancellationToken.None);
        Assert.False(gone.IsReady);
        Assert.Equal((FactKind.Stale, found.Database.Since), Shape(gone.Database));
        Assert.Equal(FactKind.Stale, gone.Jobs.Kind);
        Assert.False(string.IsNullOrEmpty(gone.Database.Why));
        Assert.Equal(found.Database.Value!.Migrations, gone.Database.Value!.Migrations);
        await SuperuserAsync($"ALTER DATABASE {World.PostgresName} ALLOW_CONNECTIONS true;");
        Time.Advance(StatusReader.GoodFor);
        Assert.Equal((FactKind.Real, Time.GetUtcNow()), Shape((await reader.ReadAsync(CancellationToken.None)).Database));
    }

    private static (FactKind Kind, DateTimeOffset? Since) Shape(Fact<DatabaseStatus> fact) => (fact.Kind, fact.Since);

    private static async Task SuperuserAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(await PostgresServer.ConnectionStringAsync("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
