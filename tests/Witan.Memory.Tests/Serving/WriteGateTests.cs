using Witan.Memory.Limits;
using Witan.Memory.Serving;
using Witan.Testing;

namespace Witan.Memory.Tests.Serving;

/// <summary>So many write, so many wait, one more is told at once.</summary>
public sealed class WriteGateTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly MemoryMeter _meter = new(() => 0);
    private readonly WriteGate _gate;

    public WriteGateTests() => _gate = new WriteGate(new MemoryOptions { DataDirectory = "/nowhere", WritesMax = 2, WaitingMax = 1 }, _meter, _time);

    public void Dispose() => _meter.Dispose();

    [Fact]
    public async Task OneMoreThanFits_IsToldAtOnce_AndTheWaitingOneGetsThePlace()
    {
        Assert.Null(await _gate.EnterAsync(CancellationToken.None));
        Assert.Null(await _gate.EnterAsync(CancellationToken.None));
        var waiting = _gate.EnterAsync(CancellationToken.None);
        var refused = _gate.EnterAsync(CancellationToken.None);
        Assert.Equal(new MemoryBusy(2, TimeSpan.Zero), await refused);
        Assert.False(waiting.IsCompleted);
        _gate.Leave();
        Assert.Null(await waiting);
        Assert.Equal(2, _gate.Here);
    }

    [Fact]
    public async Task Waiting_EndsWithItsLimit_AndGivesThePlaceInTheQueueFree()
    {
        Assert.Null(await _gate.EnterAsync(CancellationToken.None));
        Assert.Null(await _gate.EnterAsync(CancellationToken.None));
        var waiting = _gate.EnterAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(2), (await waiting)!.Waited);
        Assert.Equal(2, _gate.Here);
    }

    [Fact]
    public async Task Cancelled_LeavesTheQueue_AndTheNextGetsThePlace()
    {
        Assert.Null(await _gate.EnterAsync(CancellationToken.None));
        Assert.Null(await _gate.EnterAsync(CancellationToken.None));
        using var cancel = new CancellationTokenSource();
        var first = _gate.EnterAsync(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = _gate.EnterAsync(CancellationToken.None);
        _gate.Leave();
        Assert.Null(await second);
        _gate.Leave();
        _gate.Leave();
        Assert.Equal(0, _gate.Here);
    }
}
