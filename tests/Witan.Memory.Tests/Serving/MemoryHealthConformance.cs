using Witan.Data;
using Witan.Memory.Health;
using Witan.Memory.Serving;
using Witan.Testing.Databases;

namespace Witan.Memory.Tests.Serving;

/// <summary>Each figure of the health is driven across its borders by what really happens: a database that is slow, fails, stands still, or was altered.</summary>
public abstract class MemoryHealthConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    private static readonly MemoryQuestion Question = new("crane");

    [Fact]
    public async Task NothingMeasured_HasNoState()
    {
        await using var memory = Open(new FailingDatabase(Database));
        var health = await memory.HealthAsync(Ada, probes: 0, CancellationToken.None);
        Assert.Equal(HealthTable.All, health.Select(reading => reading.Row));
        Assert.Null(Of(health, HealthTable.Recall).Color);
        Assert.Null(Of(health, HealthTable.Recall).Action);
        Assert.Equal(0, Of(health, HealthTable.Hung).Value);
    }

    [Fact]
    public async Task Probes_MeasureWhatAProcessThatHasJustBegunCannotKnow()
    {
        await AddAsync("The crane lifts.");
        await using var memory = Open(new FailingDatabase(Database));
        Assert.Equal(1, Of(await memory.HealthAsync(Ada, probes: 10, CancellationToken.None), HealthTable.Recall).Samples);
    }

    [Theory]
    [InlineData(99, HealthColor.Green)]
    [InlineData(100, HealthColor.Yellow)]
    [InlineData(500, HealthColor.Yellow)]
    [InlineData(501, HealthColor.Red)]
    public async Task Recall_ThatTakesSoLong_HasItsState(int milliseconds, HealthColor expected)
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        store.Before = (_, _) => Pass(milliseconds);
        Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None));
        store.Mend();
        Judged(await memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.Recall, milliseconds, expected);
    }

    [Theory]
    [InlineData(49, HealthColor.Green)]
    [InlineData(50, HealthColor.Yellow)]
    [InlineData(200, HealthColor.Yellow)]
    [InlineData(201, HealthColor.Red)]
    public async Task IndexThatFollowsSoSlowly_HasItsState(int milliseconds, HealthColor expected)
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        var reads = 0;

        // The first read of a write is what the index follows by.
        store.Before = (call, _) => call == DatabaseCall.Read && ++reads == 1 ? Pass(milliseconds) : Task.CompletedTask;
        Ok(await memory.AddAsync(Ada, new("The crane lifts."), CancellationToken.None));
        Judged(await memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.IndexWrite, milliseconds, expected);
    }

    [Theory]
    [InlineData(0, 100, HealthColor.Green)]
    [InlineData(1, 100, HealthColor.Yellow)]
    [InlineData(2, 199, HealthColor.Red)]
    public Task Store_ThatFailsSoOften_HasItsState(int faults, int calls, HealthColor expected) => FailAsync(faults, calls, expected);

    private protected async Task FailAsync(int faults, int calls, HealthColor expected)
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        store.Before = (_, number) => number <= faults ? throw FailingDatabase.Gone() : Task.CompletedTask;

        // The look itself asks once.
        for (var call = 1; call < calls; call++)
        {
            Ok(await memory.RecallAsync(Ada, Question, CancellationToken.None));
        }

        Judged(await memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.StorageErrors, 100.0 * faults / calls, expected);
    }

    [Theory]
    [InlineData(0, HealthColor.Green)]
    [InlineData(1, HealthColor.Yellow)]
    [InlineData(2, HealthColor.Red)]
    public async Task Operations_ThatNeverEnd_HaveTheirState(int hung, HealthColor expected)
    {
        var store = new FailingDatabase(Database);
        await using var memory = Open(store);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Before = (_, _) => end.Task;
        var calls = Enumerable.Range(0, hung).Select(_ => memory.RecallAsync(Ada, Question, CancellationToken.None)).ToList();
        store.Mend();
        Judged(await memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.Hung, 0, HealthColor.Green);
        Time.Advance(MemoryService.HungAfter + TimeSpan.FromMilliseconds(1));
        Judged(await memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.Hung, hung, expected);
        end.SetResult();
        await Task.WhenAll(calls);
        Judged(await memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.Hung, 0, HealthColor.Green);
    }

    [Theory]
    [InlineData(0, HealthColor.Green)]
    [InlineData(1, HealthColor.Yellow)]
    [InlineData(2, HealthColor.Red)]
    public async Task Memories_ThatTheIndexDoesNotHold_HaveTheirState(int unindexed, HealthColor expected)
    {
        await AddAsync("The crane lifts.");

        // Rows that came in behind the program's back, under a number that the index has seen.
        for (var number = 0; number < unindexed; number++)
        {
            await Place.OperateAsync($"INSERT INTO memory_changes (tenant_id, memory_id, seq, is_gone) VALUES ('local', 'planted{number}', -{number}, 0);");
        }

        Judged(await Memory.HealthAsync(Ada, probes: 0, CancellationToken.None), HealthTable.Unindexed, unindexed, expected);
    }

    private static HealthReading Of(IReadOnlyList<HealthReading> health, HealthThreshold row) => Assert.Single(health, reading => reading.Row == row);

    private static void Judged(IReadOnlyList<HealthReading> health, HealthThreshold row, double value, HealthColor expected)
    {
        var reading = Of(health, row);
        Assert.Equal(value, reading.Value!.Value, 1e-9);
        Assert.Equal((expected, row.Action(expected)), (reading.Color!.Value, reading.Action));
    }

    private Task Pass(int milliseconds)
    {
        Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return Task.CompletedTask;
    }

    private MemoryService Open(FailingDatabase store) => new(store, new(store, Time), Options, Time, "operator");
}

public sealed class MemoryHealthOnSqliteTests() : MemoryHealthConformance(DatabaseEngine.Sqlite)
{
    // One in ten thousand is the border, which takes as many calls: on the faster engine alone.
    [Theory]
    [InlineData(1, 10_001, HealthColor.Green)]
    [InlineData(1, 10_000, HealthColor.Yellow)]
    public Task Store_ThatFailsOnceInTenThousand_StandsAtTheBorder(int faults, int calls, HealthColor expected) => FailAsync(faults, calls, expected);
}

public sealed class MemoryHealthOnPostgresTests() : MemoryHealthConformance(DatabaseEngine.PostgreSql);
