using Witan.Data;
using Witan.Server.Health;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Health;

public sealed class ReadinessTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly ReadinessOptions _options = new();

    [Fact]
    public async Task Read_EveryPartWorks_IsReady()
    {
        var report = await Of(new HealthPart("a", _ => Task.FromResult<string?>(null))).ReadAsync(CancellationToken.None);
        Assert.True(report.IsReady);
        Assert.Equal("ready\n", report.ToText());
    }

    [Fact]
    public async Task Read_APartIsBroken_NamesItAndNoOther()
    {
        var report = await Of(
            new HealthPart("a", _ => Task.FromResult<string?>(null)),
            new HealthPart("b", _ => Task.FromResult<string?>("is full")),
            new HealthPart("c", _ => throw new StorageException(StorageFault.Full, "The disk is full.")),
            new HealthPart("d", _ => throw new InvalidOperationException("a secret"))).ReadAsync(CancellationToken.None);
        Assert.False(report.IsReady);
        Assert.Equal("b: is full\nc: The disk is full.\nd: InvalidOperationException\n", report.ToText());
    }

    [Fact]
    public async Task Read_Often_TriesThePartsOnceInAWhile()
    {
        var tries = 0;
        var readiness = Of(new HealthPart("a", _ =>
        {
            tries++;
            return Task.FromResult<string?>(null);
        }));
        for (var number = 0; number < 100; number++)
        {
            await readiness.ReadAsync(CancellationToken.None);
        }

        Assert.Equal(1, tries);
        _time.Advance(_options.CacheFor);
        await readiness.ReadAsync(CancellationToken.None);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Read_APartHangs_CountsAsBrokenAndIsNotAskedAgain()
    {
        var tries = 0;
        var hanging = new TaskCompletionSource<string?>();
        var readiness = Of(new HealthPart("a", _ =>
        {
            Interlocked.Increment(ref tries);
            return hanging.Task;
        }));
        for (var number = 0; number < 3; number++)
        {
            var reading = readiness.ReadAsync(CancellationToken.None);
            await Eventually.TrueAsync(() => _time.NextTimer is not null && Volatile.Read(ref tries) == 1, "the part is being tried");
            _time.Advance(_options.ProbeTimeout);
            Assert.StartsWith("a: no answer within 2 s", (await reading).ToText(), StringComparison.Ordinal);
            _time.Advance(_options.CacheFor);
        }

        Assert.Equal(1, tries);
        hanging.SetResult(null);
        await Eventually.TrueAsync(
            async () =>
            {
                _time.Advance(_options.CacheFor);
                return (await readiness.ReadAsync(CancellationToken.None)).IsReady;
            },
            "it is ready again");
    }

    [Fact]
    public async Task Read_AgainAndAgain_SaysSinceWhen()
    {
        string? fault = null;
        var readiness = Of(new HealthPart("a", _ => Task.FromResult(fault)));
        var began = _time.GetUtcNow();
        await readiness.ReadAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(began, (await readiness.ReadAsync(CancellationToken.None)).Parts[0].Since);
        fault = "gone";
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(began + TimeSpan.FromMinutes(2), (await readiness.ReadAsync(CancellationToken.None)).Parts[0].Since);
    }

    private Readiness Of(params HealthPart[] parts) => new(parts, _options, _time);
}
