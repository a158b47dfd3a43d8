using Witan.Data.Outbox;
using static Witan.Data.Tests.Contract.SampleData;
using Box = Witan.Data.Outbox.Outbox;

namespace Witan.Data.Tests.Outbox;

/// <summary>Senders that keep an order, and those that know that there is no use in trying.</summary>
public abstract partial class OutboxDispatcherConformance
{
    [Fact]
    public async Task Dispatch_SenderThatHoldsAMessageBack_CountsNoAttempt()
    {
        var held = true;
        var sender = new ScriptedSender(Kind, (_, _) => held ? throw new OutboxHeldException("An earlier one waits.") : Task.CompletedTask);
        var dispatcher = Dispatcher(sender);
        await EnqueueAsync(Ada, "1");
        for (var round = 0; round < 3 * Options.AttemptsMax; round++)
        {
            Assert.Equal(1, await dispatcher.DispatchAsync("w", CancellationToken.None));
            Assert.Equal(Now + Options.HoldPause, await dispatcher.NextAsync(CancellationToken.None));
            Assert.Equal("An earlier one waits.", await ErrorAsync(Ada, "1"));
            Time.Advance(Options.HoldPause);
        }

        held = false;
        Assert.Equal(1, await dispatcher.DispatchAsync("w", CancellationToken.None));
        Assert.Equal((0, 0), (dispatcher.Parked, await ParkedAsync(Ada)));
        Assert.Null(await dispatcher.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Dispatch_SenderThatRejectsAMessage_ParksItAtOnce()
    {
        await EnqueueAsync(Ada, "1");
        var dispatcher = Dispatcher(new ScriptedSender(Kind, (_, _) => throw new OutboxRejectedException("It answered 410.")));
        Assert.Equal(1, await dispatcher.DispatchAsync("w", CancellationToken.None));
        Assert.Null(await dispatcher.NextAsync(CancellationToken.None));
        var parked = Assert.Single(await Place.Database.ReadAsync(Ada, session => Box.ListParkedAsync(session, null, 10), CancellationToken.None));
        Assert.Equal(("1", Kind, 1, "It answered 410."), (parked.Id, parked.Kind, parked.Attempts, parked.LastError));
        Assert.Empty(await Place.Database.ReadAsync(Ada, session => Box.ListParkedAsync(session, "1", 10), CancellationToken.None));
        Assert.Empty(await Place.Database.ReadAsync(Eve, session => Box.ListParkedAsync(session, null, 10), CancellationToken.None));
    }

    [Fact]
    public async Task Waiting_IsWhatStandsBeforeInTheSeries_AndIsNeitherSentNorParked()
    {
        foreach (var id in new[] { "a/1", "a/2", "b/1" })
        {
            await EnqueueAsync(Ada, id);
        }

        Assert.True(await IsWaitingAsync("a/2"));
        Assert.False(await IsWaitingAsync("a/1"));
        await Dispatcher(new ScriptedSender(Kind, (message, _) => message.Id == "a/1" ? Task.CompletedTask : throw new OutboxHeldException("Wait."))).DispatchAsync("w", CancellationToken.None);
        Assert.False(await IsWaitingAsync("a/2"));
    }

    private Task<bool> IsWaitingAsync(string id) => Place.Database.ReadAsync(Ada, session => Box.IsAnyWaitingBeforeAsync(session, "a/", id), CancellationToken.None);
}
