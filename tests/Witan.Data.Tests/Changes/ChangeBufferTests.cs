using Witan.Data.Changes;

namespace Witan.Data.Tests.Changes;

public sealed class ChangeBufferTests
{
    [Fact]
    public async Task Changes_AreReadInOrder_AndThenItEnds()
    {
        using var buffer = new ChangeBuffer(10);
        foreach (var change in new[] { null, null, "a", "b", null, "a" })
        {
            buffer.Add(change);
        }

        buffer.End();
        Assert.Equal([null, "a", "b", null, "a"], await ReadAsync(buffer));
    }

    [Fact]
    public async Task MoreThanTheBound_BecomeOneNull_AndLaterOnesFollow()
    {
        using var buffer = new ChangeBuffer(3);
        foreach (var change in new[] { "a", "b", "c", "lost", "d", "e" })
        {
            buffer.Add(change);
        }

        buffer.End();
        Assert.Equal([null, "d", "e"], await ReadAsync(buffer));
    }

    [Fact]
    public async Task Reader_WaitsForTheNext_AndIsEndedByItsToken()
    {
        using var buffer = new ChangeBuffer(3);
        using var stop = new CancellationTokenSource();
        await using var reader = buffer.ReadAllAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var first = reader.MoveNextAsync().AsTask();
        Assert.False(first.IsCompleted);
        buffer.Add("a");
        Assert.True(await first);
        Assert.Equal("a", reader.Current);
        var second = reader.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Fault_IsThrownBehindWhatWaits()
    {
        using var buffer = new ChangeBuffer(3);
        buffer.Add("a");
        buffer.End(new NotSupportedException("the reason"));
        var seen = new List<string?>();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var change in buffer.ReadAllAsync(CancellationToken.None))
            {
                seen.Add(change);
            }
        });
        Assert.Equal("Watching has ended: the reason", error.Message);
        Assert.Equal(["a"], seen);
    }

    private static async Task<IReadOnlyList<string?>> ReadAsync(ChangeBuffer buffer)
    {
        var seen = new List<string?>();
        await foreach (var change in buffer.ReadAllAsync(CancellationToken.None))
        {
            seen.Add(change);
        }

        return seen;
    }
}
