using Witan.Data;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Serving;

/// <summary>Episodes go in and are found, on either engine.</summary>
public abstract class MemoryServiceConformance(DatabaseEngine engine) : MemorySuite(engine)
{
    [Fact]
    public async Task Episode_StepByStep_IsFoundOnceItHasEnded()
    {
        var task = new TaskContext { Domain = "hosting", Type = "migration", Language = "en", Tags = ["move-2031"] };
        var id = Ok(await Memory.StartAsync(Ada, new NewEpisode(task, "Move the ledger to the new cluster.") { SourceRun = "run-1" }, CancellationToken.None));
        Ok(await Memory.AddStepsAsync(Ada, id, [new NewStep("pg_dump", "Dump the ledger.") { Observation = "Disk full.", Result = StepResult.Error }], CancellationToken.None));
        Assert.Empty(await TextsAsync("ledger cluster"));
        Ok(await Memory.AddStepsAsync(Ada, id, [new NewStep("rsync", "Copy to the larger disk.") { Latency = TimeSpan.FromSeconds(2) }], CancellationToken.None));
        var episode = Ok(await Memory.CompleteAsync(Ada, id, Success, [new Artefact("log", new byte[] { 1, 2 })], CancellationToken.None));
        Assert.Equal((EpisodeStatus.Completed, 2), (episode.Status, episode.StepCount));
        Assert.Equal(EpisodeReward.Of(Success, 2, 1).Total, episode.Reward);
        Assert.Contains("Begin with 'Copy to the larger disk.' (step 2)", Assert.Single(episode.Reflection.Better), StringComparison.Ordinal);

        var hits = await RecallAsync(new MemoryQuestion("ledger cluster") { Domain = "hosting", Type = "migration", Outcome = MemoryOutcome.Success });
        Assert.Equal(id, hits[0].Id);
        Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Contribution), 1e-6));
        var step = (await RecallAsync(new MemoryQuestion("disk full dump"))).Single(hit => hit.Id == $"{id}-0001").Record!;
        Assert.Equal((MemoryKind.Step, id, "1", "run-1"), (step.Kind, step.EpisodeId, step.Source.Step, step.Source.Run));
        Assert.Equal(TextDigest.Quote(step.Text), step.Source.QuoteHash);
        var view = Ok(await Memory.FindEpisodeAsync(Ada, id, CancellationToken.None));
        Assert.Equal(episode with { Task = task, Reflection = Reflection.Empty, Outcome = null }, view.Episode with { Task = task, Reflection = Reflection.Empty, Outcome = null });
        Assert.Equal(["log"], view.Artefacts);
        Assert.Equal(TimeSpan.FromSeconds(2), view.Steps[1].Latency);
        Refused<Conflict>(RefusalOf(await Memory.AddStepsAsync(Ada, id, [new NewStep("x", "y")], CancellationToken.None)));
        Refused<Conflict>(RefusalOf(await Memory.CompleteAsync(Ada, id, Success, [], CancellationToken.None)));
        Refused<NotFound>(RefusalOf(await Memory.CompleteAsync(Stranger, id, Success, [], CancellationToken.None)));
    }

    [Theory]
    [InlineData(MemoryOutcome.Success)]
    [InlineData(MemoryOutcome.Partial)]
    [InlineData(MemoryOutcome.Failure)]
    [InlineData(MemoryOutcome.Abstained)]
    public async Task Episode_HoweverItEnded_IsKept(MemoryOutcome outcome)
    {
        var episode = await RecordAsync("Calibrate the theodolite.", new EpisodeOutcome(outcome, "So it was."));
        Assert.Equal(episode.Id, Assert.Single(await RecallAsync(new MemoryQuestion("theodolite") { Outcome = outcome })).Id);
    }

    [Fact]
    public async Task RunThatIsRecordedTwice_IsOneEpisode()
    {
        var told = new NewEpisode(new TaskContext(), "Choose the harbour.") { SourceRun = "01k3" };
        var first = Ok(await Memory.RecordAsync(Ada, told, [], Success, CancellationToken.None));
        Assert.Equal(first.Id, Ok(await Memory.RecordAsync(Ada, told, [], Success, CancellationToken.None)).Id);
        Assert.Single(await TextsAsync("harbour"));
    }

    [Fact]
    public async Task Limits_TakeWhatIsAtThem_AndRefuseOneMore()
    {
        var atLimit = new NewEpisode(new TaskContext { Tags = [.. Enumerable.Range(10, MemoryLimits.TagsMax).Select(number => $"{number}")] }, new string('d', MemoryLimits.DescriptionLengthMax));
        var id = Ok(await Memory.StartAsync(Ada, atLimit, CancellationToken.None));
        Requires(await Memory.StartAsync(Ada, atLimit with { Description = atLimit.Description + "d" }, CancellationToken.None), MemoryLimits.DescriptionLengthMax, MemoryLimits.DescriptionLengthMax + 1);
        Requires(await Memory.StartAsync(Ada, atLimit with { Task = atLimit.Task with { Tags = [.. atLimit.Task.Tags, "more"] } }, CancellationToken.None), MemoryLimits.TagsMax, MemoryLimits.TagsMax + 1);

        var step = new NewStep("tool", "act");
        Ok(await Memory.AddStepsAsync(Ada, id, [.. Enumerable.Repeat(step, MemoryLimits.StepsMax)], CancellationToken.None));
        Requires(await Memory.AddStepsAsync(Ada, id, [step], CancellationToken.None), MemoryLimits.StepsMax, MemoryLimits.StepsMax + 1);
        var other = Ok(await Memory.StartAsync(Ada, new NewEpisode(new TaskContext(), "x"), CancellationToken.None));
        Requires(
            await Memory.AddStepsAsync(Ada, other, [step with { Observation = new string('o', MemoryLimits.ObservationLengthMax + 1) }], CancellationToken.None),
            MemoryLimits.ObservationLengthMax, MemoryLimits.ObservationLengthMax + 1);
        Ok(await Memory.AddStepsAsync(Ada, other, [step with { Observation = new string('o', MemoryLimits.ObservationLengthMax) }], CancellationToken.None));

        var artefact = new byte[MemoryLimits.ArtefactBytesMax];
        Requires(await Memory.CompleteAsync(Ada, other, Success, [new Artefact("a", new byte[MemoryLimits.ArtefactBytesMax + 1])], CancellationToken.None), MemoryLimits.ArtefactBytesMax, MemoryLimits.ArtefactBytesMax + 1);
        var full = Enumerable.Repeat(new Artefact("a", artefact), 10).ToList();
        Assert.Equal(MemoryLimits.EpisodeBytesMax, Refused<LimitExceeded>(RefusalOf(await Memory.CompleteAsync(Ada, other, Success, full, CancellationToken.None))).Limit);
        Ok(await Memory.CompleteAsync(Ada, other, Success, full[1..], CancellationToken.None));

        static void Requires<T>(Result<T> result, long limit, long size)
            where T : notnull
        {
            var refusal = Refused<LimitExceeded>(RefusalOf(result));
            Assert.Equal((limit, size), (refusal.Limit, refusal.Size));
        }
    }

    [Fact]
    public async Task Episode_OfExactlyTheMostBytes_IsTaken_AndOneByteMoreIsNot()
    {
        foreach (var over in new[] { 0, 1 })
        {
            var id = Ok(await Memory.StartAsync(Ada, new NewEpisode(new TaskContext(), "d"), CancellationToken.None));
            var left = MemoryLimits.EpisodeBytesMax - 1 - Success.Reason.Length + over;
            var artefacts = Enumerable.Range(0, 10).Select(number => new Artefact("a", new byte[Math.Clamp(left - (number * MemoryLimits.ArtefactBytesMax), 0, MemoryLimits.ArtefactBytesMax)])).ToList();
            var done = await Memory.CompleteAsync(Ada, id, Success, artefacts, CancellationToken.None);
            if (over == 0)
            {
                Assert.Equal(MemoryLimits.EpisodeBytesMax, Ok(done).SizeBytes);
            }
            else
            {
                Assert.Equal(MemoryLimits.EpisodeBytesMax + 1, Refused<LimitExceeded>(RefusalOf(done)).Size);
                Assert.Equal(EpisodeStatus.Open, Ok(await Memory.FindEpisodeAsync(Ada, id, CancellationToken.None)).Episode.Status);
            }
        }
    }

    [Fact]
    public async Task BadInput_IsRefusedAndLeavesNothing()
    {
        Refused<InvalidInput>(RefusalOf(await Memory.StartAsync(Ada, new NewEpisode(new TaskContext(), " "), CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.StartAsync(Ada, new NewEpisode(new TaskContext { Tags = ["a tag"] }, "x"), CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.AddAsync(Ada, new NewMemory("x") { Slot = "city" }, CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.RecallAsync(Ada, new MemoryQuestion("x") { Limit = 0 }, CancellationToken.None)));
        Refused<InvalidInput>(RefusalOf(await Memory.RecordAsync(Ada, new NewEpisode(new TaskContext(), "x"), [], new EpisodeOutcome(MemoryOutcome.None, "?"), CancellationToken.None)));
        Assert.Empty((await Memory.FiguresAsync(Ada, CancellationToken.None)).Kinds);
    }

    [Fact]
    public async Task Tenant_FindsNothingOfAnother_AndAnUnknownOneNothingAtAll()
    {
        var kept = await AddAsync("The harbour master is deaf.");
        foreach (var other in new[] { Stranger, new(new("nobody"), Ada.User) })
        {
            Assert.Empty(await TextsAsync("harbour master", other));
            Refused<NotFound>(RefusalOf(await Memory.FindAsync(other, kept.Record.Id, CancellationToken.None)));
            Refused<NotFound>(RefusalOf(await Memory.HoldAsync(other, kept.Record.Id, held: true, CancellationToken.None)));
            Assert.Empty((await Memory.FiguresAsync(other, CancellationToken.None)).Kinds);
        }

        Assert.Single(await TextsAsync("harbour master"));
    }

    [Fact]
    public async Task Show_TakesTheBeginningOfAnId()
    {
        var episode = await RecordAsync("Tar the hull.", null, null, new NewStep("brush", "Tar it."));
        Assert.Equal(episode.Id, Ok(await Memory.FindAsync(Ada, episode.Id[..12], CancellationToken.None)).Id);
        await AddAsync("One more.");
        Refused<InvalidInput>(RefusalOf(await Memory.FindAsync(Ada, episode.Id[..2], CancellationToken.None)));
    }

    [Fact]
    public async Task IndexOff_FindsByTheWordsOfTheNewest()
    {
        await RestartAsync(Options with { Flags = new MemoryFlags { IndexPercent = 0 } });
        await AddAsync("The quay is closed.");
        await AddAsync("The crane is closed on Sundays.");
        var answer = Ok(await Memory.RecallAsync(Ada, new MemoryQuestion("crane Sundays"), CancellationToken.None));
        Assert.Equal(RecallPath.Newest, answer.Path);
        Assert.Equal("The crane is closed on Sundays.", answer.Hits[0].Record!.Text);
    }
}

public sealed class MemoryServiceOnSqliteTests() : MemoryServiceConformance(DatabaseEngine.Sqlite);

public sealed class MemoryServiceOnPostgresTests() : MemoryServiceConformance(DatabaseEngine.PostgreSql);
