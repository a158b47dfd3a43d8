using Witan.Testing;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>A writing process, killed with SIGKILL at random moments: what it acknowledged stands, whole, and it starts again at once.</summary>
public sealed class DataKillTests : IDisposable
{
    private const int RoundsPerDirectory = 25;
    private const double RestartMaxMs = 2000;

    /// <summary>Two at once, so that one opens while the other writes.</summary>
    private const int AtOnce = 2;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Write_KilledAtRandomMoments_KeepsWhatWasAcknowledged()
    {
        var tally = new KillTally();
        var sets = Enumerable.Range(0, TestScale.Of("WITAN_KILLS", 30)).Chunk(RoundsPerDirectory);
        await Parallel.ForEachAsync(sets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (rounds, cancellationToken) =>
        {
            var writers = new KilledWriters(_directory.Combine($"{rounds[0]}"), new Random(Worker.Seed + rounds[0]), tally);
            for (var round = 0; round < rounds.Length; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writers.RoundAsync();
            }
        });

        Repository.WriteTable("data-kills", tally.ToString());
        Assert.True(tally is { Lost: 0, Faults: 0, SlowestMs: < RestartMaxMs }, $"Seed {Worker.Seed}:\n{tally}");
    }
}
