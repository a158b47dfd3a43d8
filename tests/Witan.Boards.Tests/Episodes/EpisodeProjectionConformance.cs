using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Episodes;
using Witan.Boards.Intake;
using Witan.Boards.Storage;
using Witan.Boards.Swarm;
using Witan.Boards.Tests.Decisions;
using Witan.Boards.Tests.Decisions.Storage;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Memory.Episodes;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Memory.Truth;
using Witan.Runs.Journal;
using Witan.Runs.Travel;
using Witan.Testing.Journals;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Episodes;

/// <summary>What the memory keeps of runs, of what people decide and of what comes of it, and who is told, on either engine.</summary>
public abstract class EpisodeProjectionConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    [Fact]
    public async Task Run_ThatCloses_IsAnEpisodeOnce_WithItsSourcesAndItsReward()
    {
        await using var memory = Memory();
        var run = await ProposeAsync();
        await DriveAsync(Ada, new RunId(run));
        var view = Ok(await memory.FindEpisodeAsync(Ada, run, CancellationToken.None));

        Assert.Equal((EpisodeDrafts.Domain, "swarm", run), (view.Episode.Task.Domain, view.Episode.Task.Type, view.Episode.SourceRun));
        Assert.Contains(OwnerMark.Of(Ada.User), view.Episode.Task.Tags);
        Assert.Equal(MemoryOutcome.Success, view.Episode.Outcome!.Kind);
        Assert.Contains("of the record)", Assert.Single(view.Episode.Outcome.Done), StringComparison.Ordinal);
        Assert.Equal(["methodical", "questioning", "rapid"], view.Steps.Select(step => step.Tool).Order(StringComparer.Ordinal));
        Assert.Equal(EpisodeReward.Of(view.Episode.Outcome, 3, 0).Total, view.Episode.Reward);
        Assert.NotEmpty(view.Episode.Reflection.Worked);
        Assert.Equal(1, (await memory.FiguresAsync(Ada, CancellationToken.None)).Kinds.GetValueOrDefault("episode"));
    }

    [Fact]
    public async Task Fork_MakesNoEpisodeUntilItClosesItself()
    {
        await using var memory = Memory();
        var fork = Ok(await Engine.Forks.ForkAsync(Ada, new RunId(await ProposeAsync()), new ForkRequest(5), CancellationToken.None));
        Assert.False((await memory.FindEpisodeAsync(Ada, fork.Value, CancellationToken.None)).IsOk(out _, out _));
        await DriveAsync(Ada, fork);
        Ok(await memory.FindEpisodeAsync(Ada, fork.Value, CancellationToken.None));
    }

    [Fact]
    public async Task Run_ThatIsKilled_IsAnEpisodeOfWorkThatWasLeft()
    {
        await using var memory = Memory();
        var run = Ok(await Swarm.OpenAsync(Ada, new Brief { Question = "Should it go ahead?", Documents = [Document(DecisionPlans.WithTriggers)] }, new SwarmOptions(), CancellationToken.None));
        Ok(await Engine.Signals.KillAsync(Ada, run, "operator", "The wrong document.", CancellationToken.None));

        var outcome = Ok(await memory.FindEpisodeAsync(Ada, run.Value, CancellationToken.None)).Episode.Outcome!;
        Assert.Equal(MemoryOutcome.Abstained, outcome.Kind);
        Assert.Contains("The wrong document.", outcome.Reason, StringComparison.Ordinal);
    }

    /// <summary>The episode is written in the append's transaction: what breaks off the one breaks off the other.</summary>
    [Fact]
    public async Task Append_ThatIsBrokenOff_LeavesNoEpisode_AndTheNextOneMakesOne()
    {
        await using var memory = Memory();
        var catalog = new EventCatalog().AddBoards();
        var breaking = new BreakingProjection();
        var journal = new DatabaseJournal(Database, catalog, Time, new SessionProjection(), new DecisionProjection(catalog), new EpisodeProjection(catalog), breaking);
        var broken = SwarmHost.EngineOf(journal, new RunChanges(), Time);
        var run = Ok(await new SwarmRuns(broken).OpenAsync(Ada, new Brief { Question = "Should it go ahead?", Documents = [Document(DecisionPlans.WithTriggers)] }, new SwarmOptions(), CancellationToken.None));
        await Assert.ThrowsAsync<CrashException>(() => broken.DriveAsync(Ada, run, SwarmHost.Request()));
        Assert.False((await memory.FindEpisodeAsync(Ada, run.Value, CancellationToken.None)).IsOk(out _, out _));

        await DriveAsync(Ada, run);
        Ok(await memory.FindEpisodeAsync(Ada, run.Value, CancellationToken.None));
        Assert.True(breaking.HasBroken);
    }

    [Fact]
    public async Task Recall_TellsTheOwnerAndWhoeverSeesTheTenant_AndNobodyElse()
    {
        await using var memory = Memory();
        var run = await AcceptedAsync();

        Assert.Contains(run, await FoundAsync(memory, Ada));
        Assert.Contains(run, await FoundAsync(memory, Boss));
        Assert.Empty(await FoundAsync(memory, Ben));
        Assert.Empty(await FoundAsync(memory, Stranger));
        Assert.False((await memory.FindEpisodeAsync(Ben, run, CancellationToken.None)).IsOk(out _, out _));
    }

    [Fact]
    public async Task NewBoard_IsToldOfTheOwnersDecisionsAndTheirOutcome_AndOfNoOthers()
    {
        await using var memory = Memory();
        var earlier = new EarlierDecisions(memory);
        var brief = new Brief { Question = "Should it go ahead now?", Documents = [Document("Something else.")] };
        Assert.Equal(brief, await earlier.AddToAsync(Ada, brief, CancellationToken.None));
        var id = await AcceptedAsync();
        Ok(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Worse, "Two incidents in the first week.", CancellationToken.None));

        var told = await earlier.AddToAsync(Ada, brief, CancellationToken.None);
        Assert.Contains("Two incidents in the first week.", told.Documents[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, (await earlier.AddToAsync(Boss, brief, CancellationToken.None)).Documents.Count);
        Assert.Single((await earlier.AddToAsync(Ben, brief, CancellationToken.None)).Documents);
        Assert.Single((await earlier.AddToAsync(Stranger, brief, CancellationToken.None)).Documents);
    }

    [Theory]
    [InlineData(OutcomeStatus.AsExpected, MemoryOutcome.Success, 1.0)]
    [InlineData(OutcomeStatus.Worse, MemoryOutcome.Partial, 0.5)]
    [InlineData(OutcomeStatus.Failed, MemoryOutcome.Failure, 0.0)]
    public async Task Outcome_WeighsTheEpisodeAnew_AlsoWhereItIsRecalled(OutcomeStatus status, MemoryOutcome kind, double reward)
    {
        await using var memory = Memory();
        var id = await AcceptedAsync();
        Assert.Contains(id, await FoundAsync(memory, Ada));
        Ok(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Better, "So it seemed.", CancellationToken.None));
        Ok(await Desk.RecordOutcomeAsync(Ada, id, status, "As it was seen after a month.", CancellationToken.None));

        var episode = Ok(await memory.FindEpisodeAsync(Ada, id, CancellationToken.None)).Episode;
        Assert.Equal(kind, episode.Outcome!.Kind);
        Assert.Equal(reward, episode.Reward!.Value, 9);
        var recalled = Ok(await memory.RecallAsync(Ada, new MemoryQuestion("seen after a month") { Domain = EpisodeDrafts.Domain, Outcome = kind }, CancellationToken.None));
        Assert.Contains(recalled.Hits, hit => hit.Id == id && hit.Record!.Text.Contains("As it was seen after a month.", StringComparison.Ordinal) && Math.Abs(hit.Record.Worth - reward) < 1e-9);
    }

    [Fact]
    public async Task ThreeEpisodes_MakePatterns_WhichTheOutcomeOfOneChanges()
    {
        await using var memory = Memory();
        var ids = new List<string> { await AcceptedAsync(), await AcceptedAsync() };
        Assert.Empty(await memory.PatternsAsync(Ada, EpisodeDrafts.Domain, 100, CancellationToken.None));
        ids.Add(await AcceptedAsync());

        var patterns = await memory.PatternsAsync(Ada, EpisodeDrafts.Domain, 100, CancellationToken.None);
        var rapid = Assert.Single(patterns, pattern => pattern.Key.Advice == "use rapid");
        Assert.Equal((3, 3), (rapid.Successes, rapid.Trials));
        Assert.Equal(ids.Order(StringComparer.Ordinal), rapid.Sources.Select(source => source.EpisodeId).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(patterns, pattern => pattern.Key.Condition.Contains("owner-", StringComparison.Ordinal));

        Ok(await Desk.RecordOutcomeAsync(Ada, ids[0], OutcomeStatus.Failed, "It was taken back.", CancellationToken.None));
        var after = await memory.PatternsAsync(Ada, EpisodeDrafts.Domain, 100, CancellationToken.None);
        Assert.All(patterns.Where(pattern => pattern.Key.Condition.Contains("tagged", StringComparison.Ordinal)), pattern =>
            Assert.Equal(pattern.Successes - 1, Assert.Single(after, other => other.Key == pattern.Key).Successes));
    }

    private MemoryService Memory() => new(Database, Audit, new MemoryOptions { DataDirectory = Place.Options.Directory }, Time, "operator");

    private static async Task<IReadOnlyList<string>> FoundAsync(MemoryService memory, TenantContext context) =>
        [.. Ok(await memory.RecallAsync(context, new MemoryQuestion("Should it go ahead?") { Limit = 50 }, CancellationToken.None)).Hits.Select(hit => hit.Record!.EpisodeId ?? hit.Id).Distinct()];
}

public sealed class EpisodeProjectionOnSqliteTests() : EpisodeProjectionConformance(DatabaseEngine.Sqlite);

public sealed class EpisodeProjectionOnPostgresTests() : EpisodeProjectionConformance(DatabaseEngine.PostgreSql);
