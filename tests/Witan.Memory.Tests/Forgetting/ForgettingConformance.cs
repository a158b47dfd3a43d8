using System.Text;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Forgetting;
using Witan.Memory.Patterns;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Memory.Tests.Serving;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Forgetting;

/// <summary>What is to be forgotten is gone, and what must stay stays, on either engine.</summary>
public abstract class ForgettingConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    [Fact]
    public async Task Erase_TakesWhatTheDryRunLists_AndGivesAReceiptInTheAuditLog()
    {
        var fact = (await AddAsync(Fact("Ada Byron", "city", "London"))).Record;
        var note = (await AddAsync(new NewMemory("She was in Turin once.") { Subject = "ada  byron" })).Record;
        var mention = (await AddAsync("The letter of Ada Byron is in box 7.")).Record;
        var other = (await AddAsync(Fact("Charles", "city", "London"))).Record;
        var episode = await RecordAsync("Write to her.", null, new TaskContext { Subject = "Ada Byron" }, new NewStep("pen", "Wrote."));
        var plan = Ok(await Memory.PlanErasureAsync(Ada, new ErasureRequest("ADA BYRON"), CancellationToken.None));
        Assert.Equal(new[] { fact.Id, note.Id, episode.Id, $"{episode.Id}-0001" }.Order(StringComparer.Ordinal), plan.Memories);
        Assert.Equal([episode.Id], plan.Episodes);
        Assert.Equal([mention.Id], plan.Mentions);

        var receipt = Ok(await Memory.EraseAsync(Ada, new ErasureRequest("ada byron"), CancellationToken.None));
        Assert.Equal(plan.Memories, receipt.Plan.Memories);
        var entry = Assert.Single(await Audit.ListAsync(Ada, 10, null, new AuditFilter { Action = "memory.erased" }, CancellationToken.None));
        Assert.Equal((receipt.AuditSeq, receipt.AuditHash, receipt.Id), (entry.Seq, Convert.ToHexStringLower(entry.Hash), entry.ResourceId));
        Assert.DoesNotContain("byron", entry.Details, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(receipt.IdsHash, entry.Details, StringComparison.Ordinal);
        Assert.Equal([other.Id], (await RecallAsync(new MemoryQuestion("london city"))).Select(hit => hit.Id));
        Refused<NotFound>(RefusalOf(await Memory.FindEpisodeAsync(Ada, episode.Id, CancellationToken.None)));
        Refused<NotFound>(RefusalOf(await Memory.EraseAsync(Ada, new ErasureRequest("ada byron"), CancellationToken.None)));
        Assert.Equal([mention.Id], Ok(await Memory.EraseAsync(Ada, new ErasureRequest("ada byron") { Mentions = true }, CancellationToken.None)).Plan.Memories);
    }

    [Fact]
    public async Task Erase_LeavesNoCanaryInAnyFile()
    {
        await RestartAsync(Options with { SaveAfter = 1 });
        var canaries = new List<string>();
        string Canary()
        {
            canaries.Add($"canary{Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12))}");
            return canaries[^1];
        }

        for (var number = 0; number < 200; number++)
        {
            await AddAsync($"What stays {number}: {new string('s', number * 5)}");
            await AddAsync(new NewMemory($"It is {Canary()} {new string('x', number * 7)}.") { Subject = "Canary Bird", Tags = [Canary()] });
            await AddAsync(Fact("canary bird", $"slot{number}", Canary()));
        }

        for (var number = 0; number < 100; number++)
        {
            var task = new TaskContext { Subject = "canary bird", Tags = [Canary()] };
            await RecordAsync($"Feed {Canary()}.", new EpisodeOutcome(MemoryOutcome.Failure, Canary()), task, new NewStep("spoon", $"Gave {Canary()}.") { Observation = new string('y', 3000) });
        }

        var first = (await RecallAsync(new MemoryQuestion("slot7")))[0].Record!;
        Ok(await Memory.CorrectAsync(Ada, first.Id, new Correction($"Rather {Canary()}.") { Value = Canary() }, CancellationToken.None));
        await Memory.ReconcileAsync(Ada, CancellationToken.None);
        var export = await Memory.ExportAsync(Ada, CancellationToken.None);
        Assert.True(canaries.Count > 1000);
        Assert.NotEqual(0, Found(canaries));

        var receipt = Ok(await Memory.EraseAsync(Ada, new ErasureRequest("canary bird"), CancellationToken.None));
        Assert.Equal((601, 100), (receipt.Plan.Memories.Count, receipt.Plan.Episodes.Count));
        Assert.Equal(601, receipt.ExportLines);
        Assert.Equal(0, Found(canaries));
        Assert.Equal(200, File.ReadLines(export.File).Count());
        Assert.Empty(await RecallAsync(new MemoryQuestion("canary bird spoon slot7")));
        Assert.True((await Memory.ReconcileAsync(Ada, CancellationToken.None)).IsClean);
        await RestartAsync();
        Assert.Equal(200, (await Memory.FiguresAsync(Ada, CancellationToken.None)).Kinds.Values.Sum());
    }

    [Fact]
    public async Task Erasure_ThatWasCutShort_IsFinishedByTheNextRecall()
    {
        await AddAsync(new NewMemory("It is canary4711.") { Subject = "bird" });
        await Memory.ReconcileAsync(Ada, CancellationToken.None);
        Ok(await Memory.EraseAsync(Ada, new ErasureRequest("bird"), CancellationToken.None));

        // As if the process had ended before the files were cleaned.
        await Place.OperateAsync("UPDATE memory_heads SET scrubbed_seq = 0;");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(Options.ExportDirectory, TextDigest.Quote(Ada.Tenant.Value)[..32])).FullName, "old.jsonl"), """{"id":"gone","text":"canary4711"}""");
        await RestartAsync();
        await TextsAsync("anything");
        Assert.Equal(0, Found(["canary4711"]));
        Assert.False((await Memory.ReconcileAsync(Ada, CancellationToken.None)).FinishedErasure);
    }

    [Fact]
    public async Task Held_IsNeitherErasedNorExpiredNorEvicted()
    {
        var kept = (await AddAsync(new NewMemory("It is evidence.") { Subject = "case 7" })).Record;
        var episode = await RecordAsync("Take it down.", null, new TaskContext { Subject = "case 7" }, new NewStep("pen", "Wrote."));
        Ok(await Memory.HoldAsync(Ada, kept.Id, held: true, CancellationToken.None));
        Ok(await Memory.HoldAsync(Ada, episode.Id, held: true, CancellationToken.None));
        Assert.Contains("is held", Refused<NotFound>(RefusalOf(await Memory.EraseAsync(Ada, new ErasureRequest("case 7"), CancellationToken.None))).Message, StringComparison.Ordinal);
        await RestartAsync(Options with { Retention = new RetentionPolicy { Days = 1, CapacityMax = 0 } });
        Time.Advance(TimeSpan.FromDays(100));
        Assert.Empty(Ok(await Memory.TidyAsync(Ada, dryRun: false, progress: null, CancellationToken.None)).Expired);
        Ok(await Memory.HoldAsync(Ada, kept.Id, held: false, CancellationToken.None));
        Assert.Equal([kept.Id], Ok(await Memory.EraseAsync(Ada, new ErasureRequest("case 7"), CancellationToken.None)).Plan.Memories);
        Assert.Equal(episode.Id, (await RecallAsync(new MemoryQuestion("take it down")))[0].Id);
    }

    [Fact]
    public async Task Retention_IsTheTenants_AndCountsFromWhatWasSaidLast()
    {
        await RestartAsync(Options with { Retention = new RetentionPolicy { Days = 30 }, TenantRetention = new Dictionary<string, RetentionPolicy> { [Stranger.Tenant.Value] = new() } });
        var old = (await AddAsync("Old.")).Record;
        await AddAsync("Said again.");
        await AddAsync("Elsewhere.", Stranger);
        Time.Advance(TimeSpan.FromDays(20));
        await AddAsync("Said again.");
        Time.Advance(TimeSpan.FromDays(15));
        Assert.Equal([old.Id], Ok(await Memory.TidyAsync(Ada, dryRun: true, progress: null, CancellationToken.None)).Expired);
        Assert.Equal(2, (await Memory.FiguresAsync(Ada, CancellationToken.None)).Kinds["note"]);
        Assert.Equal([old.Id], Ok(await Memory.TidyAsync(Ada, dryRun: false, progress: null, CancellationToken.None)).Expired);
        Assert.Empty(Ok(await Memory.TidyAsync(Stranger, dryRun: false, progress: null, CancellationToken.None)).Expired);
        Assert.Equal(["Said again."], await TextsAsync("old said again"));
    }

    [Fact]
    public async Task Capacity_EvictsWhatIsWorthLeast_AndNeverWhatAPatternNeeds()
    {
        for (var number = 0; number < Pattern.EpisodesMin; number++)
        {
            await RecordAsync($"Haul {number}.", new EpisodeOutcome(MemoryOutcome.Abstained, "Too windy."), null, new NewStep("winch", "Hauled."));
        }

        var confirmed = (await AddAsync("Said twice.")).Record;
        await AddAsync("Said twice.");
        var lone = (await AddAsync("Said once.")).Record;
        await RestartAsync(Options with { Retention = new RetentionPolicy { CapacityMax = 4 } });
        var report = Ok(await Memory.TidyAsync(Ada, dryRun: false, progress: null, CancellationToken.None));
        Assert.Equal([lone.Id], report.Evicted);
        Assert.Equal(Pattern.EpisodesMin, report.Spared);
        Assert.Single(await Memory.PatternsAsync(Ada, TaskContext.DomainDefault, 10, CancellationToken.None));
        Assert.Equal(confirmed.Id, (await RecallAsync(new MemoryQuestion("said twice")))[0].Id);
    }

    [Fact]
    public async Task Tidy_GoesOnPageByPage_UntilNothingIsLeftThatMustGo()
    {
        var count = 0;
        foreach (var days in new[] { 40, 0 })
        {
            for (var number = 0; number < 1100; number++)
            {
                await AddAsync($"Note {++count}.");
            }

            Time.Advance(TimeSpan.FromDays(days));
        }

        await RestartAsync(Options with { Retention = new RetentionPolicy { Days = 30, CapacityMax = 50 } });
        var looked = new LookedAt();
        var planned = Ok(await Memory.TidyAsync(Ada, dryRun: true, looked, CancellationToken.None));
        Assert.Equal((1100L, 1050L), (planned.ExpiredCount, planned.EvictedCount));
        Assert.Equal(2200, looked.Steps[2]);
        var done = Ok(await Memory.TidyAsync(Ada, dryRun: false, progress: null, CancellationToken.None));
        Assert.Equal((1100L, 1050L), (done.ExpiredCount, done.EvictedCount));
        Assert.Equal(planned.Evicted.Order(StringComparer.Ordinal), done.Evicted.Order(StringComparer.Ordinal));
        Assert.Equal(50, (await Memory.FiguresAsync(Ada, CancellationToken.None)).Kinds["note"]);
        Assert.True((await Memory.ReconcileAsync(Ada, CancellationToken.None)).IsClean);
    }

    private sealed class LookedAt : IProgress<long>
    {
        public List<long> Steps { get; } = [];

        public void Report(long value) => Steps.Add(value);
    }

    private int Found(IReadOnlyList<string> canaries)
    {
        var files = Directory.EnumerateFiles(Place.Directory.Path, "*", SearchOption.AllDirectories).Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Encoding.Latin1.GetString(bytes);
        }).ToList();
        return canaries.Count(canary => files.Any(file => file.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }
}

public sealed class ForgettingOnSqliteTests() : ForgettingConformance(DatabaseEngine.Sqlite);

public sealed class ForgettingOnPostgresTests() : ForgettingConformance(DatabaseEngine.PostgreSql);
