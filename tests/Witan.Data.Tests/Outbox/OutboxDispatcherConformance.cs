using Witan.Data.Outbox;
using static Witan.Data.Tests.Contract.SampleData;
using Box = Witan.Data.Outbox.Outbox;

namespace Witan.Data.Tests.Outbox;

/// <summary>What a dispatcher must do, whichever database keeps the outbox.</summary>
public abstract partial class OutboxDispatcherConformance(DatabaseEngine engine) : OutboxSuite(engine)
{
    [Fact]
    public async Task Dispatch_SendsEveryTenantsMessageOnce_InItsContext()
    {
        var sender = new ScriptedSender(Kind);
        Assert.True(await EnqueueAsync(Ada, "1"));
        Assert.False(await EnqueueAsync(Ada, "1"));
        Assert.True(await EnqueueAsync(Eve, "1"));
        await EnqueueAsync(Ada, "later", due: Now + TimeSpan.FromSeconds(1));

        Assert.Equal(2, await Dispatcher(sender).DispatchAsync("w", CancellationToken.None));
        Assert.Equal(0, await Dispatcher(sender).DispatchAsync("w", CancellationToken.None));

        Assert.Equal(
            [(Ada, new OutboxMessage("1", Kind, "payload of 1", Now)), (Eve with { Reach = Kernel.Identity.Reach.Own }, new OutboxMessage("1", Kind, "payload of 1", Now))],
            sender.Sent.OrderBy(sent => sent.Context.Tenant.Value, StringComparer.Ordinal));
        Assert.False(await EnqueueAsync(Ada, "1"));
        Assert.Equal(Now + TimeSpan.FromSeconds(1), await Dispatcher(sender).NextAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Dispatcher(sender).DispatchAsync("w", CancellationToken.None));
        Assert.Null(await Dispatcher(sender).NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Enqueue_IsOfTheCallersTransaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Place.Database.WriteAsync<int>(
            Ada,
            async session =>
            {
                await Box.EnqueueAsync(session, new OutboxMessage("1", Kind, "x", Now), Now);
                throw new InvalidOperationException("gave up");
            },
            CancellationToken.None));
        Assert.Equal(0, await Dispatcher(new ScriptedSender(Kind)).DispatchAsync("w", CancellationToken.None));
    }

    [Fact]
    public async Task Enqueue_BeyondALimit_IsAMistake()
    {
        foreach (var message in new OutboxMessage[]
        {
            new("1", Kind, new string('ä', (Box.PayloadBytesMax / 2) + 1), Now), new("", Kind, "x", Now), new(new string('i', Box.IdLengthMax + 1), Kind, "x", Now),
            new("1", "", "x", Now), new("1", new string('k', Box.KindLengthMax + 1), "x", Now),
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Place.Database.WriteAsync(Ada, session => Box.EnqueueAsync(session, message, Now), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Dispatch_TwoAtOnce_SendEachMessageOnce()
    {
        var sender = new ScriptedSender(Kind, async (_, _) => await Task.Yield());
        for (var number = 0; number < 40; number++)
        {
            await EnqueueAsync(number % 2 == 0 ? Ada : Eve, $"{number}");
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 2).Select(worker => Task.Run(async () =>
        {
            var dispatcher = Dispatcher(Options with { BatchMax = 10 }, sender);
            var all = 0;
            for (var round = 0; round < 100 && await dispatcher.NextAsync(CancellationToken.None) <= Now; round++)
            {
                all += await dispatcher.DispatchAsync($"worker {worker}", CancellationToken.None);
            }

            return all;
        })));
        Assert.Equal(40, taken.Sum());
        Assert.Equal(40, sender.Sent.Select(sent => sent.Message.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(40, sender.Sent.Count);
    }

    [Fact]
    public async Task Dispatch_SenderThatThrows_IsTriedAgainLaterAndLater_ThenParked_ThenRetried()
    {
        var works = false;
        var sender = new ScriptedSender(Kind, (_, _) => works ? Task.CompletedTask : throw new InvalidOperationException("no line"));
        var dispatcher = Dispatcher(sender);
        await EnqueueAsync(Ada, "1");
        foreach (var pause in new[] { 10, 20 })
        {
            Assert.Equal(1, await dispatcher.DispatchAsync("w", CancellationToken.None));
            Assert.Equal(Now + TimeSpan.FromSeconds(pause), await dispatcher.NextAsync(CancellationToken.None));
            Assert.Equal("InvalidOperationException: no line", await ErrorAsync(Ada, "1"));
            Time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, await dispatcher.DispatchAsync("w", CancellationToken.None));
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal((1, 0), (await dispatcher.DispatchAsync("w", CancellationToken.None), await ParkedAsync(Eve)));
        Assert.Equal((1, 1), (dispatcher.Parked, await ParkedAsync(Ada)));
        Assert.Equal("3 attempts failed, the last one so: InvalidOperationException: no line", await ErrorAsync(Ada, "1"));
        Assert.Null(await dispatcher.NextAsync(CancellationToken.None));

        works = true;
        Assert.True(await Place.Database.WriteAsync(Ada, session => Box.RetryAsync(session, "1", Now), CancellationToken.None));
        Assert.False(await Place.Database.WriteAsync(Ada, session => Box.RetryAsync(session, "1", Now), CancellationToken.None));
        Assert.Equal(1, await dispatcher.DispatchAsync("w", CancellationToken.None));
        Assert.Equal((4, 0), (sender.Sent.Count, await ParkedAsync(Ada)));
    }

    [Fact]
    public async Task Dispatch_OneThatFails_LeavesTheOthersAlone()
    {
        var sender = new ScriptedSender(Kind, (message, _) => message.Id == "bad" ? throw new InvalidOperationException("no line") : Task.CompletedTask);
        foreach (var id in new[] { "1", "bad", "2" })
        {
            await EnqueueAsync(Ada, id);
        }

        Assert.Equal(3, await Dispatcher(sender).DispatchAsync("w", CancellationToken.None));
        Assert.Equal(3, sender.Sent.Count);
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await Dispatcher(sender).DispatchAsync("w", CancellationToken.None));
    }

    [Fact]
    public async Task Dispatch_KindThatNobodySends_IsParked()
    {
        await EnqueueAsync(Ada, "1", kind: "pigeon");
        var dispatcher = Dispatcher(new ScriptedSender(Kind));
        Assert.Equal(1, await dispatcher.DispatchAsync("w", CancellationToken.None));
        Assert.Equal((1, 1), (dispatcher.Parked, await ParkedAsync(Ada)));
        Assert.Equal("Nobody sends messages of the kind 'pigeon'.", await ErrorAsync(Ada, "1"));
        Assert.Null(await dispatcher.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Dispatch_SenderThatHangsPastTheLease_IsOvertaken_AndHarmsNothing()
    {
        var (began, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var hanging = new ScriptedSender(Kind, (_, _) =>
        {
            began.SetResult();
            return release.Task;
        });
        var other = new ScriptedSender(Kind);
        await EnqueueAsync(Ada, "1");
        var first = Dispatcher(hanging).DispatchAsync("slow", CancellationToken.None);
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);

        Time.Advance(Options.Lease - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await Dispatcher(other).DispatchAsync("other", CancellationToken.None));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await Dispatcher(other).DispatchAsync("other", CancellationToken.None));
        release.SetException(new InvalidOperationException("too late"));
        Assert.Equal(1, await first);

        Assert.Equal((1, 1), (hanging.Sent.Count, other.Sent.Count));
        Assert.Null(await ErrorAsync(Ada, "1"));
        Assert.Null(await Dispatcher(other).NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Dispatch_SenderThatHeedsNoTimeout_IsGivenUp_AndNobodyElseBeginsBeforeTheLeaseEnds()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hanging = new ScriptedSender(Kind, (_, _) =>
        {
            began.SetResult();
            return new TaskCompletionSource().Task;
        });
        await EnqueueAsync(Ada, "1");
        var leaseEnds = Now + Options.Lease;
        var timeout = TimeSpan.FromMilliseconds(20);
        var dispatcher = Dispatcher(Options with { SendTimeout = timeout }, hanging);
        var dispatching = dispatcher.DispatchAsync("w", CancellationToken.None);
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        Time.Advance(timeout);
        Assert.Equal(1, await dispatching.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None));
        Assert.Equal("The sender took longer than 0.02 s.", await ErrorAsync(Ada, "1"));
        Assert.Equal(leaseEnds, await dispatcher.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Dispatch_CrashBehindTheSending_SendsAgainAfterTheLease()
    {
        var sender = new ScriptedSender(Kind, (_, _) => Place.CloseAsync());
        await EnqueueAsync(Ada, "1");
        await Assert.ThrowsAnyAsync<Exception>(() => Dispatcher(sender).DispatchAsync("dies", CancellationToken.None));
        await Place.OpenAsync();

        var next = new ScriptedSender(Kind);
        Assert.Equal(0, await Dispatcher(next).DispatchAsync("next", CancellationToken.None));
        Time.Advance(Options.Lease);
        Assert.Equal(1, await Dispatcher(next).DispatchAsync("next", CancellationToken.None));
        Assert.Equal(sender.Sent.Single(), next.Sent.Single());
    }

    [Fact]
    public async Task Dispatch_CrashAtEveryAttempt_IsParkedAtLast()
    {
        await EnqueueAsync(Ada, "1");
        for (var attempt = 1; attempt <= Options.AttemptsMax; attempt++)
        {
            using var stop = new CancellationTokenSource();
            var sender = new ScriptedSender(Kind, async (_, token) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Dispatcher(sender).DispatchAsync("dies", stop.Token));
            Time.Advance(Options.Lease);
        }

        var last = new ScriptedSender(Kind);
        Assert.Equal(1, await Dispatcher(last).DispatchAsync("w", CancellationToken.None));
        Assert.Equal((0, 1), (last.Sent.Count, await ParkedAsync(Ada)));
        Assert.Equal("The last of 3 attempts never ended. Before that: no error", await ErrorAsync(Ada, "1"));
    }

    [Fact]
    public async Task Dispatch_TakesNoMoreThanItsBounds()
    {
        var sender = new ScriptedSender(Kind);
        for (var number = 0; number < 10; number++)
        {
            await EnqueueAsync(Ada, $"{number}");
            await EnqueueAsync(Eve, $"{number}");
        }

        Assert.Equal(8, await Dispatcher(Options with { TenantBatchMax = 4 }, sender).DispatchAsync("w", CancellationToken.None));
        Assert.Equal(5, await Dispatcher(Options with { BatchMax = 5 }, sender).DispatchAsync("w", CancellationToken.None));
    }

    [Fact]
    public void Dispatcher_WithWrongOptionsOrTwoSendersOfAKind_IsAMistake()
    {
        Assert.Throws<ArgumentException>(() => Dispatcher(Options with { Lease = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => Dispatcher(new ScriptedSender(Kind), new ScriptedSender(Kind)));
    }
}

public sealed class OutboxDispatcherOnSqliteTests() : OutboxDispatcherConformance(DatabaseEngine.Sqlite);

public sealed class OutboxDispatcherOnPostgresTests() : OutboxDispatcherConformance(DatabaseEngine.PostgreSql);
