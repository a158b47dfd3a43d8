using Witan.Data.Outbox;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Outbox;

/// <summary>What the clean-up of the outbox must remove and leave, whichever database keeps it.</summary>
public abstract class OutboxCleanerConformance(DatabaseEngine engine) : OutboxSuite(engine)
{
    private OutboxCleaner Cleaner => new(Place.Database, Options with { RemoveMax = 2 }, Time);

    [Fact]
    public async Task Clean_RemovesWhatWasSentLongAgo_InAllTenants_AndNothingElse()
    {
        var sender = new ScriptedSender(Kind);
        foreach (var id in new[] { "1", "2", "3", "4", "5" })
        {
            await EnqueueAsync(Ada, id);
        }

        await EnqueueAsync(Eve, "1");
        await EnqueueAsync(Eve, "parked", kind: "pigeon");
        await Dispatcher(sender).DispatchAsync("w", CancellationToken.None);
        Time.Advance(TimeSpan.FromDays(1));
        await EnqueueAsync(Ada, "a day later");
        await Dispatcher(sender).DispatchAsync("w", CancellationToken.None);
        await EnqueueAsync(Ada, "waits", due: Now + TimeSpan.FromDays(100));
        Assert.Equal(0, await Cleaner.CleanAsync(CancellationToken.None));

        Time.Advance(Options.Retention - TimeSpan.FromDays(1));
        Assert.Equal(6, await Cleaner.CleanAsync(CancellationToken.None));
        Assert.Equal(0, await Cleaner.CleanAsync(CancellationToken.None));
        Assert.Equal((2, 1), (await RowsAsync(Ada), await RowsAsync(Eve)));

        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Cleaner.CleanAsync(CancellationToken.None));
        Assert.Equal((1, 1), (await RowsAsync(Ada), await ParkedAsync(Eve)));
    }

    [Fact]
    public async Task Clean_OfATenantThatSendsAgain_GoesOn()
    {
        var sender = new ScriptedSender(Kind);
        for (var round = 0; round < 3; round++)
        {
            await EnqueueAsync(Ada, $"{round}");
            await Dispatcher(sender).DispatchAsync("w", CancellationToken.None);
            Time.Advance(2 * Options.Retention);
            Assert.Equal(1, await Cleaner.CleanAsync(CancellationToken.None));
            Time.Advance(TimeSpan.FromDays(1));
        }
    }
}

public sealed class OutboxCleanerOnSqliteTests() : OutboxCleanerConformance(DatabaseEngine.Sqlite);

public sealed class OutboxCleanerOnPostgresTests() : OutboxCleanerConformance(DatabaseEngine.PostgreSql);
