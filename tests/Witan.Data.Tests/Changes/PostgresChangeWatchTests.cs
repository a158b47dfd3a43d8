using System.Globalization;
using Dapper;
using Npgsql;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Changes;

public sealed class PostgresChangeWatchTests() : ChangeWatchConformance(DatabaseEngine.PostgreSql)
{
    private const string Listeners = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'witan watch' AND usename = 'witan_app';";
    private const string EndListeners = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'witan watch';";

    [Fact]
    public async Task Watch_ConnectionEndedByTheServer_SaysAnythingAndGoesOn()
    {
        await using var watcher = new Watcher(Place.Database);
        Assert.Null(await watcher.NextAsync());
        for (var round = 0; round < 2; round++)
        {
            Assert.True(await AsSuperuserAsync<bool>(EndListeners));
            Assert.Null(await watcher.NextAsync());
            await WriteAsync(Place.Database, $"{round}");
            Assert.Equal($"note {round}", await watcher.NextAsync());
        }
    }

    [Fact]
    public async Task Watch_LongSilent_IsStillHeard()
    {
        await using var watcher = new Watcher(Place.Database);
        Assert.Null(await watcher.NextAsync());
        // The listener asks the server after 2 s of silence: the answer must not be in the way of what comes then.
        Assert.True(await AsSuperuserAsync<bool>("SELECT COUNT(*) > 0 FROM pg_sleep(2.5);"));
        await WriteAsync(Place.Database, "1");
        Assert.Equal("note 1", await watcher.NextAsync());
    }

    [Fact]
    public async Task Watch_SlowReader_GetsOneNullForAllThatDidNotFit_AndHoldsUpNobody()
    {
        await using var database = await OpenAsync(Place.Options with { ChangesMax = 10 });
        await using var watcher = new Watcher(database);
        Assert.Null(await watcher.NextAsync());
        await database.WriteAsync(
            Ada,
            async session =>
            {
                for (var number = 0; number < 1_000; number++)
                {
                    await session.NotifyAsync($"{number}");
                }

                return 0;
            },
            CancellationToken.None);
        var heard = new List<string?>();
        for (var number = 0; heard.LastOrDefault() is not ['n', ..]; number++)
        {
            Assert.True(number < 100, "What comes behind the flood is never heard.");
            await WriteAsync(database, $"{number}");
            heard.Add(await watcher.NextAsync());
        }

        // What it takes while they come is up to chance; whatever it missed, a null stands there for.
        var places = heard.SkipLast(1).Select(change => change is null ? -1 : int.Parse(change, CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(-1, places);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First < 0 || pair.Second < 0 || pair.Second == pair.First + 1, $"{pair}"));
    }

    [Fact]
    public async Task Watcher_TakesNoConnectionOfThePools_AndLeavesNoneBehind()
    {
        await using var database = await OpenAsync(Place.Options with { PoolMax = 2 });
        await using (var watcher = new Watcher(database))
        {
            Assert.Null(await watcher.NextAsync());
            Assert.Equal(1, await AsSuperuserAsync<long>(Listeners));
            await Task.WhenAll(Enumerable.Range(0, 10).Select(number => WriteAsync(database, $"{number}")));
        }

        for (var tries = 0; await AsSuperuserAsync<long>(Listeners) > 0; tries++)
        {
            Assert.True(tries < 300, "The listener's connection stays.");
            await Task.Delay(100, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Stores_CannotReachTheEnginesFunction() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Place.Database.WriteAsync(
            Ada, session => session.ExecuteAsync("SELECT pg_notify('witan_changes', 'x');"), CancellationToken.None));

    private async Task<T> AsSuperuserAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(await PostgresServer.ConnectionStringAsync(Place.PostgresName));
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }
}
