namespace Witan.EndToEnd.Tests;

/// <summary>The real process, with writes of the journal that fail in turn, then resumed.</summary>
public sealed class WriteFaultTests : CrashSuite
{
    [Theory]
    [InlineData("ENOSPC")]
    [InlineData("EIO")]
    [Trait("Category", "Slow")]
    public async Task Deliberate_EveryWriteFailsInTurn_SaysSoAndResumesToTheSameBytes(string error)
    {
        var plan = Place.Write("plan.md", Samples.Flawed);
        var expected = await RecordAsync("whole", await DeliberateAsync("whole", plan));
        // WITAN_CRASH_STRIDE=1 tries one write in twenty-three, the suite one in a hundred.
        var stride = int.TryParse(Environment.GetEnvironmentVariable("WITAN_CRASH_STRIDE"), out var told) ? 23 * told : 101;
        for (var number = 1; ; number += stride)
        {
            var data = await PreparedAsync($"{error}-{number}");
            var result = await StraceAsync($"inject=pwrite64:error={error}:when={number}", "pwrite64", ["deliberate", plan, "--quiet", "--data", Place.Combine(data)]);
            if (result.ExitCode == 0)
            {
                break;
            }

            Assert.Equal(1, result.ExitCode);
            Assert.Matches("(?i)free (some )?space", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            Assert.Empty(Directory.GetFiles(Place.Combine(data), "*.part", SearchOption.AllDirectories));
            if (await KilledRunAsync(data) is { } run)
            {
                Assert.Equal(expected, await RecordAsync(data, await ResumeAsync(data, run)));
            }
        }
    }
}
