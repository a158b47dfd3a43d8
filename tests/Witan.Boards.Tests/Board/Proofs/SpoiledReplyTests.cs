using System.Globalization;
using System.Text;
using System.Text.Json;
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

    [Fact]
    public async Task Board_OfMindsThatSpoilTheirReplies_HasACleanRecordOrNone()
    {
        await CheckAsync("spoiled-board", async mind =>
        {
            var host = new BoardHost(mind);
            var run = await host.OpenAsync(Plans.Flawed, new BoardOptions { Rounds = 2 });
            Assert.True(await host.DriveAsync(run) is DriveOutcome.Completed or DriveOutcome.Paused);
            return RunRecords.Build(await host.EventsAsync(run));
        }, BoardHost.Analyst, () => BoardScript.Disagreeing().Client());
    }

    [Fact]
    public async Task Swarm_OfMindsThatSpoilTheirReplies_HasACleanRecordOrNone()
    {
        await CheckAsync("spoiled-swarm", async mind =>
        {
            var host = new SwarmHost(mind);
            var run = await host.OpenAsync(Plans.Flawed);
            Assert.True(await host.DriveAsync(run) is DriveOutcome.Completed or DriveOutcome.Paused);
            return RunRecords.Build(await host.Journal.ReadAsync(Kernel.Identity.TenantContext.Local, run, CancellationToken.None));
        }, SwarmHost.Analyst);
    }

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
                Clean(seed, record);
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

    private static void Clean(int seed, IRecord record)
    {
        foreach (var format in Enum.GetValues<RecordFormat>())
        {
            var text = Encoding.UTF8.GetString(RecordFiles.Render(record, format));
            var found = ReplyFuzz.Planted.FirstOrDefault(planted => text.Contains(planted, StringComparison.Ordinal));
            Assert.True(found is null, $"Seed {seed}: '{found}' is in the {format} record: {Around(text, found)}");
        }

        using var json = JsonDocument.Parse(RecordFiles.Render(record, RecordFormat.Json));
        foreach (var text in Texts(json.RootElement))
        {
            Assert.False(text.Contains("\":", StringComparison.Ordinal) && text.Contains('{', StringComparison.Ordinal), $"Seed {seed} has JSON in its record: {text}");
            Assert.False(text.Any(letter => char.IsControl(letter) && letter != '\n'), $"Seed {seed} has control characters in its record: {text}");
        }
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static string Around(string text, string? found) =>
        found is null ? string.Empty : text[Math.Max(0, text.IndexOf(found, StringComparison.Ordinal) - 100)..Math.Min(text.Length, text.IndexOf(found, StringComparison.Ordinal) + 100)];
}
