using Witan.Data;
using Witan.Memory.Serving;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Serving;

/// <summary>The index is what the database is: after writes, restarts, damage, and writes of other processes.</summary>
public abstract class IndexFollowingConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    private MemoryOptions SavesAlways => Options with { SaveAfter = 1 };

    [Fact]
    public async Task Write_IsFoundByTheVeryNextRecall()
    {
        for (var number = 0; number < 200; number++)
        {
            await AddAsync($"Berth number{number} is free.");
            Assert.Contains($"Berth number{number} is free.", await TextsAsync($"number{number}"));
        }
    }

    [Fact]
    public async Task ManyAtOnce_AreAllFoundByTheirOwnNextRecall()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            await AddAsync($"Berth number{number} is free.");
            Assert.Contains($"Berth number{number} is free.", await TextsAsync($"number{number}"));
        }));
        var report = await Memory.ReconcileAsync(Ada, CancellationToken.None);
        Assert.Equal((100, true), (report.Live, report.IsClean));
    }

    [Fact]
    public async Task AnotherProcess_SeesWhatIsWrittenAndCorrectedAndErased()
    {
        await using var other = Open();
        var kept = await AddAsync(Fact("Ada", "city", "Turin"));
        Assert.Single(Ok(await other.RecallAsync(Ada, new MemoryQuestion("city ada"), CancellationToken.None)).Hits);
        Ok(await other.CorrectAsync(Ada, kept.Record.Id, new("Ada lives in Genoa now.") { Value = "Genoa" }, CancellationToken.None));
        Assert.Equal("Genoa", Assert.Single(await RecallAsync(new MemoryQuestion("city ada"))).Record!.Value);
        Ok(await Memory.EraseAsync(Ada, new("ada"), CancellationToken.None));
        Assert.Empty(Ok(await other.RecallAsync(Ada, new MemoryQuestion("city ada"), CancellationToken.None)).Hits);
    }

    [Fact]
    public async Task Update_IsReadOnEveryPath_AndItsNeighboursStayAtHand()
    {
        var neighbour = await AddAsync("The neighbour of the record stays.");
        var kept = await AddAsync(Fact("crane", "state", "value0"));
        await TextsAsync("neighbour");
        for (var number = 1; number <= 200; number++)
        {
            var corrected = Ok(await Memory.CorrectAsync(Ada, (await RecallAsync(new MemoryQuestion("crane state")))[0].Id, new($"It is value{number}.") { Value = $"value{number}" }, CancellationToken.None));
            Assert.Equal($"value{number}", Assert.Single(await RecallAsync(new MemoryQuestion("crane state"))).Record!.Value);
            Assert.Equal($"value{number}", Ok(await Memory.FindAsync(Ada, corrected.Id, CancellationToken.None)).Value);
        }

        Assert.Equal(neighbour.Record.Id, (await RecallAsync(new MemoryQuestion("neighbour")))[0].Id);
        Assert.NotEqual(kept.Record.Id, (await RecallAsync(new MemoryQuestion("crane state")))[0].Id);
    }

    [Fact]
    public async Task SavedIndex_IsLoadedAndGoesOnFromWhereItWas()
    {
        await RestartAsync(SavesAlways);
        await AddAsync("Before the restart.");
        await RestartAsync(SavesAlways);
        await AddAsync("After the restart.");
        Assert.Equal(2, (await TextsAsync("restart")).Count);
        Assert.Equal(0, (await Memory.FiguresAsync(Ada, CancellationToken.None)).Rebuilds);
    }

    [Fact]
    public async Task DamagedFiles_AreNoFault()
    {
        await RestartAsync(SavesAlways);
        await AddAsync("It is written down.");
        await Memory.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(Options.IndexDirectory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[bytes.Length / 2] ^= 0x10;
            await File.WriteAllBytesAsync(file, bytes);
        }

        await RestartAsync(SavesAlways);
        Assert.Single(await TextsAsync("written"));
        Assert.Equal(1, (await Memory.FiguresAsync(Ada, CancellationToken.None)).Rebuilds);
    }

    [Fact]
    public async Task IndexOfAnotherDatabase_IsBuiltAnew()
    {
        await RestartAsync(SavesAlways);
        await AddAsync("One.");
        await AddAsync("Two.");
        await RestartAsync(SavesAlways);
        await Memory.DisposeAsync();

        // As after the restore of an older backup.
        await Place.OperateAsync("DELETE FROM memories; DELETE FROM memory_changes; UPDATE memory_heads SET seq = 0;");
        await RestartAsync(SavesAlways);
        Assert.Empty(await TextsAsync("one two"));
        await AddAsync("Three.");
        Assert.Equal(["Three."], await TextsAsync("one two three"));
        Assert.True((await Memory.ReconcileAsync(Ada, CancellationToken.None)).IsClean);
    }

    [Fact]
    public async Task Reconcile_FindsAndMendsWhatIsNotAsItShould()
    {
        await AddAsync("One stays.");
        await AddAsync("Two stays.");

        // Past every rule of ours: no change was logged.
        await Place.OperateAsync("UPDATE memory_changes SET is_gone = 1 WHERE seq = 1;");
        await Place.OperateAsync("DELETE FROM memories WHERE memory_id IN (SELECT memory_id FROM memory_changes WHERE seq = 1);");
        var report = await Memory.ReconcileAsync(Ada, CancellationToken.None);
        Assert.Equal((1, 0, 1, true), (report.Live, report.Missing, report.Foreign, report.Rebuilt));
        Assert.True((await Memory.ReconcileAsync(Ada, CancellationToken.None)).IsClean);
        Assert.Equal(["Two stays."], await TextsAsync("stays"));
    }

    [Fact]
    public async Task Traces_AreRemovedOnlyForThoseWhoAreFarBehind()
    {
        await AddAsync("One.");
        await using var behind = Open();
        Assert.Single(Ok(await behind.RecallAsync(Ada, new MemoryQuestion("one"), CancellationToken.None)).Hits);
        await AddAsync(new NewMemory("Two.") { Subject = "two" });
        Ok(await Memory.EraseAsync(Ada, new("two"), CancellationToken.None));
        await Place.OperateAsync($"UPDATE memory_heads SET seq = {MemoryService.TracesMax + 10};");
        await Memory.ReconcileAsync(Ada, CancellationToken.None);
        Assert.Single(Ok(await behind.RecallAsync(Ada, new MemoryQuestion("one two"), CancellationToken.None)).Hits);
        Assert.Equal(1, (await behind.FiguresAsync(Ada, CancellationToken.None)).Rebuilds);
    }
}

public sealed class IndexFollowingOnSqliteTests() : IndexFollowingConformance(DatabaseEngine.Sqlite);

public sealed class IndexFollowingOnPostgresTests() : IndexFollowingConformance(DatabaseEngine.PostgreSql);
