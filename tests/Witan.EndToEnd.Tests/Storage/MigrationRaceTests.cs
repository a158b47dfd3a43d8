using System.Diagnostics;
using System.Globalization;
using Witan.Data;
using Witan.DataWorker;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>Eight processes bring the same database to a version at once, and some of them are killed at it.</summary>
public sealed class MigrationRaceTests
{
    private const int Processes = 8;
    private const int Killed = 128 + 9;
    /// <summary>Counted from where the process opens the database; alone it takes half as long.</summary>
    private const int DelayMaxMs = 400;

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Migrate_EightAtOnceAndSomeKilled_LeavesWhatOneAloneWouldHaveMade(DatabaseEngine engine)
    {
        var random = new Random(Worker.Seed);
        var expected = await UndisturbedAsync(engine);
        var rounds = TestScale.Of("WITAN_RACES", 6);
        var killed = 0;
        for (var round = 1; round <= rounds; round++)
        {
            await using var place = await TestDatabase.PlaceAsync(engine, SlowMigrations.Model);
            killed += await RaceAsync(place.Options, random);
            Assert.Equal(expected, await SchemaShape.OfAsync(place));
        }

        Assert.True(killed > 0, "No process was killed before it had ended.");
        Repository.WriteTable($"migration-races-{engine}", string.Create(CultureInfo.InvariantCulture, $"""
            | engine | rounds of {Processes} processes | killed at work | schemas that differ |
            | --- | ---: | ---: | ---: |
            | {engine} | {rounds} | {killed} | 0 |

            """));
    }

    private static async Task<string> UndisturbedAsync(DatabaseEngine engine)
    {
        await using var place = await TestDatabase.CreateAsync(engine, SlowMigrations.Model);
        return await SchemaShape.OfAsync(place);
    }

    /// <summary>Gives how many were killed before they had ended. One at least is left alone.</summary>
    private static async Task<int> RaceAsync(DataOptions options, Random random)
    {
        var environment = new Dictionary<string, string>();
        if (options is { DatabaseUrl: { } url, OwnerUrl: { } ownerUrl })
        {
            environment = new() { ["WITAN_DATABASE"] = url, ["WITAN_DATABASE_OWNER"] = ownerUrl };
        }

        var victims = random.Next(1, Processes);
        var delays = Enumerable.Range(0, Processes).Select(number => number < victims ? random.Next(DelayMaxMs) : (int?)null).ToList();
        var codes = await Task.WhenAll(delays.Select(delayMs => MigrateAsync(Worker.Start(environment, "migrate", options.Directory), delayMs)));
        return codes.Count(code => code == Killed);
    }

    private static async Task<int> MigrateAsync(Process process, int? delayMs)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            Assert.Equal("begin", await process.StandardOutput.ReadLineAsync());
            if (delayMs is { } delay)
            {
                await Task.Delay(delay);
                process.Kill();
            }

            await process.WaitForExitAsync();
            // One that ended before its turn to die ended well, as one that was left alone.
            Assert.True(process.ExitCode == 0 || (delayMs is not null && process.ExitCode == Killed), await error);
            return process.ExitCode;
        }
    }
}
