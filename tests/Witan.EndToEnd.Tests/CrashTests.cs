using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>The real process, killed with SIGKILL at every write of the journal in turn, then resumed.</summary>
/// <remarks>strace delivers the signal at the n-th sync of the write-ahead log: every commit is one. Nothing in the program knows of it.</remarks>
public sealed class CrashTests : CrashSuite
{
    private const int Killed = 128 + 9;

    /// <summary>A board writes four times as often as a swarm; a suite tries some of the places, <c>WITAN_BOARD_STRIDE=1</c> all syncs.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("fdatasync", 1)]
    [InlineData("pwrite64", 31)]
    public async Task Board_KilledAtWrites_ResumesToTheSameBytes(string call, int times)
    {
        string[] board = ["--protocol", "board", "--experts", "3", "--rounds", "3"];
        var plan = Place.Write("plan.md", Samples.Flawed);
        var expected = await RecordAsync("whole", await DeliberateAsync("whole", plan, board));
        var stride = (int.TryParse(Environment.GetEnvironmentVariable("WITAN_BOARD_STRIDE"), out var told) ? told : 9) * times;
        var kills = 0;
        for (var number = 3; ; number += stride)
        {
            var data = await PreparedAsync($"board-{call}-{number}");
            var result = await StraceAsync($"inject={call}:signal=KILL:when={number}", call, ["deliberate", plan, "--quiet", "--data", Place.Combine(data), .. board]);
            if (result.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(Killed, result.ExitCode);
            kills++;
            var finished = await KilledRunAsync(data) is { } run ? await ResumeAsync(data, run) : await DeliberateAsync(data, plan, board);
            Assert.Equal(expected, await RecordAsync(data, finished));
        }

        Repository.WriteTable($"board-strace-{call}", $"| {call} | {kills} kills | 0 records that differ |");
        Assert.True(kills >= 3, $"Only {kills} writes had their turn.");
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("fdatasync")]
    [InlineData("pwrite64")]
    public async Task Deliberate_KilledAtWrites_ResumesToTheSameBytes(string call)
    {
        var plan = Place.Write("plan.md", Samples.Flawed);
        var expected = await RecordAsync("whole", await DeliberateAsync("whole", plan));
        // Of the writes between syncs one in twenty-nine; a suite tries every fifth of both, WITAN_CRASH_STRIDE=1 all.
        var step = (int.TryParse(Environment.GetEnvironmentVariable("WITAN_CRASH_STRIDE"), out var told) ? told : 5) * (call == "pwrite64" ? 29 : 1);
        var kills = 0;
        for (var number = 1; ; number += step)
        {
            var data = await PreparedAsync($"{call}-{number}");
            var result = await StraceAsync($"inject={call}:signal=KILL:when={number}", call, ["deliberate", plan, "--quiet", "--data", Place.Combine(data)]);
            if (result.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(Killed, result.ExitCode);
            kills++;
            if (await KilledRunAsync(data) is { } run)
            {
                Assert.Equal(expected, await RecordAsync(data, await ResumeAsync(data, run)));
                // Two entries of the run that made the database, and two of this one, whose opening and close are each told once.
                Assert.StartsWith("Whole: 4 entries", (await WitanProcess.RunAsync("audit", "verify", "--data", Place.Combine(data))).Output, StringComparison.Ordinal);
            }
            else
            {
                // Killed before the opening was durable: nothing was acknowledged, and a new run works.
                Assert.Equal(expected, await RecordAsync(data, await DeliberateAsync(data, plan)));
            }
        }

        // Opening, three first opinions, findings, counters, questions, at least one round of three, three last opinions, consensus, close.
        Assert.True(kills >= 4, $"Only {kills} writes had their turn.");
    }
}
