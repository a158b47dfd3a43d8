using System.Globalization;
using Microsoft.Extensions.AI;
using Witan.Boards.Board;
using Witan.Boards.Records;
using Witan.Runs.Driving;
using Witan.Testing;
using Witan.Testing.Boards;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Board.Proofs;

/// <summary>Minds whose replies are truncated, of other types, empty, huge, fenced, full of placeholders, cut sentences and JSON: nothing of it is in any record.</summary>
public sealed class SpoiledReplyTests
{
    private const int SeedsOfASuite = 50;

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("WITAN_BOARD_REPLIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : SeedsOfASuite;

    /// <summary>What no record may hold, for each way of spoiling: a placeholder, a cut sentence, raw JSON.</summary>
    private static readonly string[][] Signs = [["TODO", "[insert", "orem ipsum", "TBD"], ["northern hall", "southern hall", "no roof and the wa", "western hall"], ["JSON is in the record"]];

    [Fact]
    public Task Board_OfMindsThatSpoilTheirReplies_HasACleanRecordOrNone() =>
        CheckAsync("spoiled-board", BoardAsync, BoardHost.Analyst, () => BoardScript.Disagreeing().Client());

    [Fact]
    public Task Swarm_OfMindsThatSpoilTheirReplies_HasACleanRecordOrNone() => CheckAsync("spoiled-swarm", SwarmAsync, SwarmHost.Analyst);

    [Fact]
    public Task Board_WithTheChecksOfAnswersLeftOut_IsSeenToBeSpoiledInEachWay() => SeeAsync(BoardAsync, BoardHost.Analyst, () => BoardScript.Disagreeing().Client());

    [Fact]
    public Task Swarm_WithTheChecksOfAnswersLeftOut_IsSeenToBeSpoiledInEachWay() => SeeAsync(SwarmAsync, SwarmHost.Analyst);

    private static async Task<IRecord?> BoardAsync(IChatClient mind)
    {
        var host = new BoardHost(mind);
        var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Rounds = 2 });
        Assert.True(await host.DriveAsync(run) is DriveOutcome.Completed or DriveOutcome.Paused);
        return RunRecords.Build(await host.EventsAsync(run));
    }

    private static async Task<IRecord?> SwarmAsync(IChatClient mind)
    {
        var host = new SwarmHost(mind);
        var run = await host.OpenAsync(Plans.Flawed);
        Assert.True(await host.DriveAsync(run) is DriveOutcome.Completed or DriveOutcome.Paused);
        return RunRecords.Build(await host.Journal.ReadAsync(Kernel.Identity.TenantContext.Local, run, CancellationToken.None));
    }

    /// <summary>The same minds, the same look, but nobody reads the answers' texts: the look must find what the checks keep out, or it finds nothing ever.</summary>
    private static async Task SeeAsync(Func<IChatClient, Task<IRecord?>> deliberateAsync, params Func<IChatClient>[] minds)
    {
        var found = new List<string>();
        for (var seed = 0; seed < SeedsOfASuite && !Signs.All(ways => Seen(found, ways)); seed++)
        {
            using var good = minds[seed % minds.Length]();
            using var mind = new UncheckedChatClient(new SpoiledChatClient(good, seed));
            if (await deliberateAsync(mind) is { } record)
            {
                found.AddRange(SpoiledTexts.In(record));
            }
        }

        Assert.All(Signs, ways => Assert.True(Seen(found, ways), $"None of {string.Join(", ", ways)} was seen in any record; seen was: {string.Join('\n', found.Take(5))}"));
    }

    private static bool Seen(List<string> found, string[] ways) => found.Exists(text => ways.Any(way => text.Contains(way, StringComparison.Ordinal)));

    private static async Task CheckAsync(string table, Func<IChatClient, Task<IRecord?>> deliberateAsync, params Func<IChatClient>[] minds)
    {
        var (records, spoiled) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            using var good = minds[seed % minds.Length]();
            using var mind = new SpoiledChatClient(good, seed);
            if (await deliberateAsync(mind) is { } record)
            {
                records++;
                Assert.True(SpoiledTexts.In(record) is [], $"Seed {seed}: {string.Join('\n', SpoiledTexts.In(record))}");
            }

            spoiled += mind.Spoiled;
        }

        Repository.WriteTable(table, $"""
            | runs | replies spoiled | records, all clean | runs that wait for a better mind |
            | ---: | ---: | ---: | ---: |
            | {Seeds} | {spoiled} | {records} | {Seeds - records} |
            """);
        Assert.True(records > Seeds / 2, $"{records} of {Seeds} runs have a record: too few to say anything.");
        Assert.True(spoiled > 2 * Seeds, $"{spoiled} replies were spoiled: too few to say anything.");
    }
}
