using Witan.Runs.Activation;
using Witan.Testing;

namespace Witan.Runs.Tests.Activation;

/// <summary>The first runs after a start begin one after the other, later ones at once.</summary>
public sealed class SlowStartTests
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(250);
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void TheFirst_BeginOneAfterTheOther_AndLaterOnesAtOnce()
    {
        var start = new SlowStart(Gap, places: 3, _time);
        var waits = Enumerable.Range(0, 4).Select(_ => start.WaitAsync(CancellationToken.None)).ToList();
        Assert.Equal([false, false, false, true], waits.Select(wait => wait.IsCompleted));
        foreach (var begun in new[] { 1, 2, 3 })
        {
            _time.Advance(Gap);
            Assert.Equal(begun + 1, waits.Count(wait => wait.IsCompleted));
        }
    }

    [Fact]
    public void ARunThatComesLater_DoesNotWaitForThoseBeforeIt()
    {
        var start = new SlowStart(Gap, places: 3, _time);
        _ = start.WaitAsync(CancellationToken.None);
        _time.Advance(10 * Gap);
        Assert.True(start.WaitAsync(CancellationToken.None).IsCompleted);
        Assert.True(new SlowStart(TimeSpan.Zero, places: 3, _time).WaitAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task AStop_EndsTheWait()
    {
        using var stop = new CancellationTokenSource();
        var wait = new SlowStart(Gap, places: 1, _time).WaitAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
