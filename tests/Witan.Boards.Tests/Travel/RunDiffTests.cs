using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;
using Witan.Runs.Travel;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Travel;

public sealed class RunDiffTests
{
    private static readonly EventCatalog Catalog = new EventCatalog().AddBoards();
    private readonly SwarmHost _host = new();

    [Fact]
    public async Task Of_ARunAndItself_IsTheSame()
    {
        var events = await EventsAsync(await FinishedAsync(Plans.Flawed, 2));
        var diff = RunDiff.Of(events, events, Catalog);
        Assert.True(diff.IsSame);
        Assert.Null(diff.Parting);
        Assert.Equal(events.Count, diff.EventsCommon);
        Assert.All(diff.Steps, step => Assert.Equal(StepDiffKind.Same, step.Kind));
        Assert.All(diff.Limits, limit => Assert.True(limit.IsSame));
        Assert.True(diff.Outcome.IsSame);
    }

    [Fact]
    public async Task Of_ARunAndItsFork_PartAtTheForking()
    {
        var parent = await FinishedAsync(Plans.Flawed, 2);
        Assert.True((await _host.Engine.Forks.ForkAsync(TenantContext.Local, parent, new ForkRequest(9) { Changes = [new("rounds", "1")] }, CancellationToken.None)).IsOk(out var fork, out _));
        await _host.DriveAsync(fork);

        var diff = RunDiff.Of(await EventsAsync(parent), await EventsAsync(fork), Catalog);

        Assert.Equal(9, diff.EventsCommon);
        Assert.Equal((10, "run.forked"), (diff.Parting!.Sequence, diff.Parting.B));
        Assert.Equal(new ValueDiff("rounds", "2", "1"), Assert.Single(diff.Limits, limit => !limit.IsSame));
        Assert.Equal(3, diff.Steps.Count(step => step.Kind == StepDiffKind.OnlyInA && step.Step.StartsWith("revise-2-", StringComparison.Ordinal)));
        Assert.DoesNotContain(diff.Steps, step => step.Kind == StepDiffKind.OnlyInB);
        var back = RunDiff.Of(await EventsAsync(fork), await EventsAsync(parent), Catalog);
        Assert.Equal(3, back.Steps.Count(step => step.Kind == StepDiffKind.OnlyInB));
        Assert.Equal(diff.EventsCommon, back.EventsCommon);
    }

    [Fact]
    public async Task Of_RunsOnDifferentDocuments_NamesTheChangedStepsAndTheFindings()
    {
        var (a, b) = (await FinishedAsync(Plans.Flawed, 2), await FinishedAsync(Plans.Clean, 2));

        var diff = RunDiff.Of(await EventsAsync(a), await EventsAsync(b), Catalog);
        var records = RecordDiff.Of(await _host.RecordAsync(a), await _host.RecordAsync(b));

        Assert.Contains(new StepDiff("findings", StepDiffKind.Changed), diff.Steps);
        Assert.False(records.Recommendation.IsSame);
        Assert.Equal((await _host.RecordAsync(a)).Findings.Count, records.Findings.Count);
        Assert.All(records.Findings, finding => Assert.Null(finding.B));
        Assert.Equal(0, records.FindingsSame);
    }

    [Fact]
    public async Task Of_AnUnfinishedRun_HasNoOutcomeAndNoRecommendation()
    {
        var (a, b) = (await _host.OpenAsync(Plans.Flawed), await FinishedAsync(Plans.Flawed, 2));

        var diff = RunDiff.Of(await EventsAsync(a), await EventsAsync(b), Catalog);

        Assert.Equal(new EventDiff(3, null, "run.driven"), diff.Parting);
        Assert.Equal("completed: The protocol reached its end.", diff.Outcome.B);
        Assert.Null(diff.Outcome.A);
        Assert.Null(RecordDiff.Of(null, await _host.RecordAsync(b)).Recommendation.A);
    }

    private async Task<RunId> FinishedAsync(string text, int rounds)
    {
        var run = await _host.OpenAsync(text, new SwarmOptions { Rounds = rounds });
        await _host.DriveAsync(run);
        return run;
    }

    private Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run) => _host.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
}
