using System.Net;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Testing;

namespace Witan.Server.Tests.Security;

/// <summary>Where requests wait too long for a thread, further ones are turned away at once; those who watch the server are not.</summary>
public sealed class SheddingTests
{
    [Fact]
    public async Task WhereManyRequestsWaitTooLong_FurtherOnesAreTurnedAway_AndWatchersAreNot()
    {
        // Below nothing, so that every wait is too long; the clock stands, so that all come in one second.
        var options = new ServerOptions { RatePerAddress = 1_000_000, RatePerUser = 1_000_000, QueueDelayMax = TimeSpan.FromTicks(-1) };
        await using var world = await ServerWorld.StartAsync(options: options, time: new ManualTimeProvider());
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        // So long that it is not a burst's.
        await Task.Delay(TimeSpan.FromSeconds(1));
        for (var request = 0; request < Shedding.LetInPerSecond; request++)
        {
            using var taken = await world.AskAsync(HttpMethod.Get, "/api/v1/me", token);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await world.AskAsync(HttpMethod.Get, "/api/v1/me", token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("application/problem+json", refused.Content.Headers.ContentType?.ToString(), StringComparison.Ordinal);
        using var watched = await world.AskAsync(HttpMethod.Get, "/metrics", null);
        Assert.Equal(HttpStatusCode.OK, watched.StatusCode);
        Assert.Contains("witan_server_queue_delay", await watched.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWaitsInTheQueue_IsSeen_AndForgottenWhenItIsOver()
    {
        using var delay = new QueueDelay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        using var hold = new ManualResetEventSlim();
        ThreadPool.GetMinThreads(out var threads, out _);
        // More than there are threads at once: what comes behind them waits.
        var held = Enumerable.Range(0, threads * 8).Select(_ => Task.Run(() => hold.Wait(TimeSpan.FromMinutes(1)))).ToList();
        await Task.Factory.StartNew(
            () => SpinWait.SpinUntil(() => delay.IsTooLong, TimeSpan.FromMinutes(1)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var (seen, isTooLong) = (delay.Now, delay.IsTooLong);
        hold.Set();
        await Task.WhenAll(held);
        Assert.True(isTooLong);
        Assert.True(seen > TimeSpan.FromMilliseconds(20), $"{seen}");
        Assert.True(SpinWait.SpinUntil(() => !delay.IsTooLong, TimeSpan.FromMinutes(1)));
    }
}
