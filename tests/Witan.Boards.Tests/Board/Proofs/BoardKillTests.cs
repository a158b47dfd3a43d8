using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Records;
using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Signals;
using Witan.Testing;
using Witan.Testing.Boards;
using Witan.Testing.Journals;

namespace Witan.Boards.Tests.Board.Proofs;

/// <summary>Boards of many shapes, crashed before or after any append and driven again: the record's bytes are those of a board that nobody disturbed.</summary>
/// <remarks><c>bench/board-proofs.sh</c> makes as many kills as it is told.</remarks>
public sealed class BoardKillTests
{
    private const int KillsOfASuite = 100;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("WITAN_BOARD_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : KillsOfASuite;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Board_KilledAtAnyAppend_EndsInTheSameRecord()
    {
        var (kills, boards) = (0, 0);
        // A suite looks at boards of all shapes at a few places each, the bench at every place.
        for (var seed = 0; kills < Kills; seed++, boards++)
        {
            var (expected, first, last, _) = await RunAsync(seed, crashAt: 0, afterWrite: false);
            var stride = Kills > KillsOfASuite ? 1 : 7;
            for (var crash = first + (seed % stride); crash <= last && kills < Kills; crash += stride)
            {
                var afterWrite = (crash + seed) % 2 == 0;
                var (record, _, _, crashed) = await RunAsync(seed, crash, afterWrite);
                // Steps that end together are one append, so that a board may have fewer of them than before.
                kills += crashed ? 1 : 0;
                Assert.True(expected == record, $"Board {seed}, killed {(afterWrite ? "after" : "before")} append {crash}, has another record:\n{Difference(expected, record)}");
            }
        }

        Repository.WriteTable("board-kills", $"""
            | boards | kills | records that differ |
            | ---: | ---: | ---: |
            | {boards} | {kills} | 0 |
            """);
    }

    /// <summary>Runs a board of the shape that the seed says to its end, answering whatever it waits for, and crashes it once.</summary>
    private static async Task<(string Record, int First, int Last, bool Crashed)> RunAsync(int seed, int crashAt, bool afterWrite)
    {
        var chance = new Random(seed);
        var script = BoardScript.Disagreeing();
        script.Questions = chance.Next(3);
        script.Parts = [.. Enumerable.Range(1, chance.Next(1, 4)).Select(number => ($"p{number}", number > 1 && chance.Next(2) == 0 ? new[] { $"p{number - 1}" } : []))];
        var sick = chance.Next(3) == 0 ? chance.Next(1, 3) : 0;
        var speak = script.Speak;
        script.Speak = prompt => prompt.Round == sick && prompt.Part == "p1" && prompt.Persona[0] < 'e' ? throw new InvalidOperationException("This mind is ill.") : speak(prompt);
        var options = new BoardOptions { Experts = chance.Next(3, 6), Rounds = chance.Next(1, 5), Approves = chance.Next(2) == 0, Asks = chance.Next(2) == 0, Seed = seed };
        var remarks = chance.Next(3);

        var host = new BoardHost(chance.Next(3) == 0 ? BoardHost.Analyst() : script.Client());
        var run = await host.OpenAsync(Plans.Flawed, options);
        for (var remark = 0; remark < remarks; remark++)
        {
            Assert.True((await host.Engine.Signals.InterjectAsync(TenantContext.Local, run, $"Remember the lease, {remark}.", CancellationToken.None)).IsOk(out _, out _));
        }

        var first = host.Journal.Appends + 1;
        (host.Journal.CrashAt, host.Journal.CrashAfterWrite) = (crashAt, afterWrite);
        for (var drives = 0; !await TryAsync(host, run); drives++)
        {
            Assert.True(drives < 20, "The board does not come to its end.");
        }

        var record = RunRecords.Build(await host.EventsAsync(run))!;
        return (string.Join('\f', Enum.GetValues<RecordFormat>().Select(format => System.Text.Encoding.UTF8.GetString(RecordFiles.Render(record, format)))), first, host.Journal.Appends, crashAt > 0 && host.Journal.CrashAt == 0);
    }

    /// <summary>Drives, and answers when the board waits; the crash comes once, and may come to whoever answers, too.</summary>
    private static async Task<bool> TryAsync(BoardHost host, RunId run)
    {
        try
        {
            if (await host.DriveAsync(run) == DriveOutcome.Completed)
            {
                return true;
            }

            await AnswerAsync(host, run);
        }
        catch (CrashException)
        {
            host.Journal.CrashAt = 0;
        }

        return false;
    }

    private static async Task AnswerAsync(BoardHost host, RunId run)
    {
        foreach (var wait in RunControl.Of(await host.EventsAsync(run)).Waits.Values)
        {
            var signals = host.Engine.Signals;
            var taken = wait.Kind == WaitKind.Gate
                ? await signals.DecideAsync(TenantContext.Local, run, new GateAnswer(GateVerdict.Approved, wait.Hash!, "operator", "Well split.") { Gate = wait.Name }, CancellationToken.None)
                : await signals.AnswerAsync(TenantContext.Local, run, wait.Name, $"As you like it, {wait.Name}.", CancellationToken.None);
            Assert.True(taken.IsOk(out _, out var refusal), refusal?.Message);
        }
    }

    private static string Difference(string expected, string record)
    {
        var first = expected.Zip(record).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{Cut(expected, first)}\n…{Cut(record, first)}";
    }

    private static string Cut(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 160)];
}
