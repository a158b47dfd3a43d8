using Witan.Data;
using Witan.Memory.Limits;
using Witan.Memory.Serving;
using Witan.Testing.Databases;

namespace Witan.Memory.Tests.Serving;

/// <summary>A database that fails, in earnest: the breaker opens, recall goes on from the index, one call tries, and it closes by itself.</summary>
public abstract class BreakerConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    private static readonly MemoryQuestion Question = new("crane berth");

    [Fact]
    public async Task Store_FailingSoOften_IsLeftInPeace_AndRecallGoesOn()
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        var kept = Ok(await memory.AddAsync(Ada, new("The crane stands at berth 7."), CancellationToken.None)).Record;
        Assert.Equal(kept.Id, Assert.Single(Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None)).Hits).Id);
        store.Fail();
        for (var number = 1; number <= Options.BreakAfter; number++)
        {
            Assert.Null(memory.Breaker.OpenedAt);
            await Assert.ThrowsAsync<StorageException>(() => memory.AddAsync(Ada, new("Lost?"), CancellationToken.None));
        }

        Assert.Equal(Time.GetUtcNow(), memory.Breaker.OpenedAt);
        var asked = store.Calls;
        var refused = Refused<MemoryUnavailable>(RefusalOf(await memory.AddAsync(Ada, new("Lost?"), CancellationToken.None)));
        Assert.Equal((Options.BreakAfter, Options.BreakFor), (refused.Failures, refused.RetryAfter));
        var recalled = Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None));
        Assert.True(recalled.IsDegraded);
        Assert.Equal(kept.Text, Assert.Single(recalled.Hits).Record!.Text);
        Assert.Equal(asked, store.Calls);
    }

    [Fact]
    public async Task Probe_ThatFails_OpensItForAsLongAgain_AndOneThatDoesNotClosesIt()
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        store.Fail();
        for (var number = 0; number < Options.BreakAfter; number++)
        {
            await memory.RecallAsync(Ada, Question, CancellationToken.None);
        }

        Time.Advance(Options.BreakFor);
        var asked = store.Calls;
        Assert.True(Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None)).IsDegraded);
        Assert.Equal(asked + 1, store.Calls);
        Refused<MemoryUnavailable>(RefusalOf(await memory.AddAsync(Ada, new("Lost?"), CancellationToken.None)));
        store.Mend();
        Refused<MemoryUnavailable>(RefusalOf(await memory.AddAsync(Ada, new("Lost?"), CancellationToken.None)));
        Time.Advance(Options.BreakFor);
        Ok(await memory.AddAsync(Ada, new("The crane stands at berth 7."), CancellationToken.None));
        Assert.Equal(BreakerState.Closed, memory.Breaker);
        Assert.False(Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None)).IsDegraded);
    }

    [Fact]
    public async Task Probe_IsOneCall_HoweverManyCome()
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        store.Fail();
        for (var number = 0; number < Options.BreakAfter; number++)
        {
            await memory.RecallAsync(Ada, Question, CancellationToken.None);
        }

        Time.Advance(Options.BreakFor);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Before = (_, _) => answer.Task;
        var asked = store.Calls;
        var probe = memory.RecallAsync(Ada, Question, CancellationToken.None);
        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => memory.RecallAsync(Ada, Question, CancellationToken.None)));
        Assert.All(others, other => Assert.True(Ok(other).IsDegraded));
        Assert.Equal(asked + 1, store.Calls);
        store.Mend();
        answer.SetResult();
        Assert.False(Ok(await probe).IsDegraded);
    }

    /// <summary>Each read of a recall fails in its turn: the recall answers all the same, with what is at hand, and never throws.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public async Task Recall_WhoseNthReadFails_AnswersAllTheSame(int indexPercent)
    {
        await AddAsync(Fact("crane", "berth", "7"));
        await AddAsync(Fact("crane", "berth", "8"));
        var options = Options with { Flags = new MemoryFlags { IndexPercent = indexPercent } };
        var reads = 0;
        for (var failing = 1; ; failing++)
        {
            var store = new FailingDatabase(Database);
            await using var memory = Open(store, options);
            await memory.FiguresAsync(Ada, CancellationToken.None);
            var before = store.Calls;
            var at = failing;
            store.Before = (_, number) => number == before + at ? throw FailingDatabase.Gone() : Task.CompletedTask;
            var recalled = Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None));
            Assert.Equal(2, recalled.Hits.Count);
            if (!recalled.IsDegraded)
            {
                break;
            }

            reads++;
        }

        // The head, what the hits are, and what contradicts them; without the index the newest, too.
        Assert.Equal(indexPercent > 0 ? 3 : 4, reads);
    }

    private MemoryService Open(FailingDatabase store, MemoryOptions? options = null) => new(store, new(store, Time), options ?? Options, Time, "operator");
}

public sealed class BreakerOnSqliteTests() : BreakerConformance(DatabaseEngine.Sqlite);

public sealed class BreakerOnPostgresTests() : BreakerConformance(DatabaseEngine.PostgreSql);
