using Witan.Data;
using Witan.Kernel.Results;
using Witan.Memory.Serving;
using Witan.Memory.Tests.Serving;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Truth;

/// <summary>What is true now, what was true then, and what nobody knows, on either engine.</summary>
public abstract class TruthConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    [Fact]
    public async Task SameAgain_IsCounted_AndNothingIsLost()
    {
        var first = await AddAsync(Fact("Ada", "drink", "tea"));
        Time.Advance(TimeSpan.FromDays(3));
        var again = await AddAsync(new NewMemory("She likes tea best.") { Subject = "ADA", Slot = "drink", Value = " Tea. " });
        Assert.Equal((false, first.Record.Id, 1), (again.IsNew, again.Record.Id, again.Record.Confirmations));
        var hit = Assert.Single(await RecallAsync(new MemoryQuestion("ada drink tea")));
        Assert.Equal((1, Time.GetUtcNow()), (hit.Record!.Confirmations, hit.Record.ConfirmedAt));
        Assert.False((await AddAsync("It rains in Bergen.")).Record.Id == (await AddAsync("It snows in Bergen.")).Record.Id);
        Assert.Equal(1, (await AddAsync("it rains  in bergen")).Record.Confirmations);
    }

    [Fact]
    public async Task Contradiction_WithoutATime_LeavesBothAndFlagsThem()
    {
        var tea = await AddAsync(Fact("Ada", "drink", "tea"));
        var coffee = await AddAsync(Fact("Ada", "drink", "coffee"));
        Assert.Equal(tea.Record.Id, Assert.Single(coffee.Conflicts).Id);

        // The question finds one of them; the other one comes with it.
        var hits = await RecallAsync(new MemoryQuestion("coffee"));
        Assert.Equal([coffee.Record.Id, tea.Record.Id], hits.Select(hit => hit.Id));
        Assert.Equal([tea.Record.Id], hits[0].ConflictsWith);
        Assert.Equal([coffee.Record.Id], hits[1].ConflictsWith);
    }

    [Fact]
    public async Task LaterValue_WithATime_EndsTheEarlierOne()
    {
        var turin = await AddAsync(Fact("Ada", "city", "Turin"));
        Time.Advance(TimeSpan.FromDays(30));
        var genoa = await AddAsync(Fact("Ada", "city", "Genoa", Time.GetUtcNow().AddDays(-10)));
        Assert.Equal(turin.Record.Id, genoa.Supersedes!.Id);
        Assert.Equal("Genoa", Assert.Single(await RecallAsync(new MemoryQuestion("ada city"))).Record!.Value);
        Assert.Equal("Turin", Assert.Single(await RecallAsync(new MemoryQuestion("ada city") { AsOf = Time.GetUtcNow().AddDays(-11) })).Record!.Value);

        // What came to light afterwards is put where it belongs.
        var earlier = await AddAsync(Fact("Ada", "city", "Rome", Time.GetUtcNow().AddDays(-400)));
        Assert.Equal(FactOrder.Start(genoa.Record), earlier.Record.ValidTo);
        Assert.Equal("Genoa", Assert.Single(await RecallAsync(new MemoryQuestion("ada city"))).Record!.Value);
        Assert.Equal("Rome", Assert.Single(await RecallAsync(new MemoryQuestion("ada city") { AsOf = Time.GetUtcNow().AddDays(-300) })).Record!.Value);
    }

    [Fact]
    public async Task Correction_LinksBoth_AndEachIsFoundAtItsTime()
    {
        var old = (await AddAsync(Fact("crane", "load", "12 t"))).Record;
        Time.Advance(TimeSpan.FromDays(10));
        var knew = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromDays(10));
        var corrected = Ok(await Memory.CorrectAsync(Ada, old.Id, new Correction("The crane lifts 10 t.") { Value = "10 t" }, CancellationToken.None));
        Assert.Equal(old.Id, corrected.Supersedes);
        var closed = Ok(await Memory.FindAsync(Ada, old.Id, CancellationToken.None));
        Assert.Equal((corrected.Id, corrected.ValidFrom), (closed.SupersededBy, closed.ValidTo));
        Assert.Equal("10 t", Assert.Single(await RecallAsync(new MemoryQuestion("crane load"))).Record!.Value);
        Assert.Equal("12 t", Assert.Single(await RecallAsync(new MemoryQuestion("crane load") { AsOf = knew })).Record!.Value);
        Refused<Conflict>(RefusalOf(await Memory.CorrectAsync(Ada, old.Id, new Correction("9 t") { Value = "9 t" }, CancellationToken.None)));

        // It was never true: every time gets the new value, and only who asks what was known gets the old one.
        var right = Ok(await Memory.CorrectAsync(Ada, corrected.Id, new Correction("It lifts 11 t.") { Value = "11 t", WasNeverTrue = true }, CancellationToken.None));
        Assert.Equal(corrected.ValidFrom, right.ValidFrom);
        Assert.Equal("11 t", Assert.Single(await RecallAsync(new MemoryQuestion("crane load") { AsOf = Time.GetUtcNow() })).Record!.Value);
        Assert.Equal("12 t", Assert.Single(await RecallAsync(new MemoryQuestion("crane load") { KnownAt = knew })).Record!.Value);
    }

    [Fact]
    public async Task CorrectionForLater_LetsTheEarlierOneStandUntilThen()
    {
        var old = (await AddAsync(Fact("bridge", "state", "open"))).Record;
        var from = Time.GetUtcNow().AddDays(7);
        Ok(await Memory.CorrectAsync(Ada, old.Id, new Correction("The bridge will be closed.") { Value = "closed", ValidFrom = from }, CancellationToken.None));
        Assert.Equal("open", Assert.Single(await RecallAsync(new MemoryQuestion("bridge state"))).Record!.Value);
        Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal("closed", Assert.Single(await RecallAsync(new MemoryQuestion("bridge state"))).Record!.Value);
    }

    [Fact]
    public async Task Corrections_ThatMakeNoSense_AreRefused()
    {
        var note = (await AddAsync("The gate is green.")).Record;
        var fact = (await AddAsync(Fact("gate", "colour", "green"))).Record;
        var episode = await RecordAsync("Paint the gate.");
        Refused<InvalidInput>(RefusalOf(await Memory.CorrectAsync(Ada, note.Id, new Correction("Red.") { Value = "red" }, CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.CorrectAsync(Ada, fact.Id, new Correction("Red."), CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.CorrectAsync(Ada, fact.Id, new Correction("Red.") { Value = "red", ValidFrom = Time.GetUtcNow().AddDays(-1) }, CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.CorrectAsync(Ada, episode.Id, new Correction("Painted it red."), CancellationToken.None)));
        Refused<NotFound>(RefusalOf(await Memory.CorrectAsync(Stranger, note.Id, new Correction("Red."), CancellationToken.None)));
        Assert.Equal(3, (await Memory.FiguresAsync(Ada, CancellationToken.None)).Kinds.Values.Sum());
    }

    [Fact]
    public async Task Stale_IsMarkedAndKept_AndFreshOnceItIsSaidAgain()
    {
        await AddAsync(Fact("tide", "table", "2031"));
        Time.Advance(Freshness.HalfLifeOf(MemoryKind.Fact));
        Assert.False(Assert.Single(await RecallAsync(new MemoryQuestion("tide table"))).Freshness!.IsStale);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.True(Assert.Single(await RecallAsync(new MemoryQuestion("tide table"))).Freshness!.IsStale);
        await AddAsync(Fact("tide", "table", "2031"));
        Assert.Equal(1, Assert.Single(await RecallAsync(new MemoryQuestion("tide table"))).Freshness!.Value);
    }

    [Fact]
    public async Task PlantedConflicts_AreFlagged_AndNothingElseIs()
    {
        for (var number = 0; number < 200; number++)
        {
            await AddAsync(Fact($"person{number}", "city", "Oslo"));
            await AddAsync(Fact($"person{number}", "city", "Bergen"));
            await AddAsync(Fact($"quiet{number}", "city", "Oslo"));
            await AddAsync(Fact($"quiet{number}", "pet", "Bergen"));
        }

        var flagged = 0;
        var falsely = 0;
        for (var number = 0; number < 200; number++)
        {
            flagged += (await RecallAsync(new MemoryQuestion($"person{number}") { Limit = 1 })).Count(hit => hit.ConflictsWith.Count == 1) == 2 ? 1 : 0;
            falsely += (await RecallAsync(new MemoryQuestion($"quiet{number}"))).Any(hit => hit.ConflictsWith.Count > 0) ? 1 : 0;
        }

        Assert.Equal((200, 0), (flagged, falsely));
    }

    [Fact]
    public async Task ManyWhoSayTheSameAtOnce_MakeOneMemory()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddAsync(Fact("lock", "width", "9 m"))));
        Assert.Single(kept, one => one.IsNew);
        Assert.Equal(19, Assert.Single(await RecallAsync(new MemoryQuestion("lock width"))).Record!.Confirmations);
    }
}

public sealed class TruthOnSqliteTests() : TruthConformance(DatabaseEngine.Sqlite);

public sealed class TruthOnPostgresTests() : TruthConformance(DatabaseEngine.PostgreSql);
