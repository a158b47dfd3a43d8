using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Travel;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>Proposing, accepting, rejecting, superseding, on either engine.</summary>
public abstract class DecisionDeskConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    [Fact]
    public async Task Run_ThatCloses_ProposesOneDecisionWithItsTriggers()
    {
        var id = await ProposeAsync();
        var view = await ViewAsync(id[..10]);
        Assert.Equal((id, DecisionStatus.Proposed, "swarm"), (view.Decision.Id, view.Decision.Status, view.Decision.Protocol));
        Assert.Equal(SwarmDecisions.Of(await Swarm.ReadAsync(Ada, new RunId(id), CancellationToken.None))!.Triggers, view.Triggers.Select(trigger => trigger.Spec));
        Assert.Equal(view.Triggers.Count, view.Triggers.Select(trigger => trigger.Number).Distinct().Count());
        Assert.All(view.Triggers, trigger => Assert.Null(trigger.WatchedSince));
    }

    [Fact]
    public async Task Fork_MakesNoDecisionUntilItClosesItself()
    {
        var id = await ProposeAsync();
        var fork = Ok(await Engine.Forks.ForkAsync(Ada, new RunId(id), new ForkRequest(5), CancellationToken.None));
        Assert.Single(await Reader.ListAsync(Ada, null, 10, null, CancellationToken.None));
        await DriveAsync(Ada, fork);
        Assert.Equal([fork.Value, id], (await Reader.ListAsync(Ada, null, 10, null, CancellationToken.None)).Select(decision => decision.Id));
    }

    [Fact]
    public async Task Accept_WatchesTheTriggers_AndIsTold()
    {
        var id = await ProposeAsync();
        var accepted = await AcceptAsync(Ada, id, new Acceptance(" As discussed. ") { Option = SwarmOptionIds.GoAhead, Reversible = false });
        Assert.Equal((DecisionStatus.Accepted, "As discussed.", SwarmOptionIds.GoAhead), (accepted.Status, accepted.Reason, accepted.Option));
        Assert.Equal(accepted with { Options = [] }, (await ViewAsync(id)).Decision with { Options = [] });
        Assert.Equal(Time.GetUtcNow() + DecisionLimits.ReviewAfter, accepted.ReviewBy!.Value, TimeSpan.FromMilliseconds(1));
        Assert.All((await ViewAsync(id)).Triggers, trigger => Assert.NotNull(trigger.WatchedSince));
        Assert.Equal(id, Assert.Single(await DeedsAsync("decision.accepted")).ResourceId);
        Refused<Conflict>(await Desk.RejectAsync(Ada, id, "Too late.", CancellationToken.None));
        await AcceptAsync(Ada, id, new Acceptance("It still holds."));
        Assert.Single(await DeedsAsync("decision.confirmed"));
    }

    [Fact]
    public async Task Reject_IsTheEnd()
    {
        var id = await ProposeAsync();
        Ok(await Desk.RejectAsync(Ada, id, "Nobody can operate it.", CancellationToken.None));
        Refused<Conflict>(await Desk.AcceptAsync(Ada, id, new Acceptance("After all."), CancellationToken.None));
        Refused<Conflict>(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Better, "?", CancellationToken.None));
        Assert.Single(await DeedsAsync("decision.rejected"));
    }

    [Fact]
    public async Task BadInput_IsRefusedAndNothingIsWritten()
    {
        var id = await ProposeAsync();
        Refused<InvalidInput>(await Desk.AcceptAsync(Ada, id, new Acceptance("  "), CancellationToken.None));
        Refused<InvalidInput>(await Desk.AcceptAsync(Ada, id, new Acceptance(new string('x', DecisionLimits.TextLengthMax + 1)), CancellationToken.None));
        Assert.Contains(SwarmOptionIds.Phased, Refused<InvalidInput>(await Desk.AcceptAsync(Ada, id, new Acceptance("Yes.") { Option = "maybe" }, CancellationToken.None)).Message, StringComparison.Ordinal);
        Refused<InvalidInput>(await Desk.AcceptAsync(Ada, id, new Acceptance("Yes.") { ReviewBy = Time.GetUtcNow() }, CancellationToken.None));
        Refused<NotFound>(await Desk.AcceptAsync(Ben, id, new Acceptance("Mine."), CancellationToken.None));
        Refused<NotFound>(await Desk.AcceptAsync(Stranger, id, new Acceptance("Mine."), CancellationToken.None));
        Assert.Equal(DecisionStatus.Proposed, (await ViewAsync(id)).Decision.Status);
        Assert.Equal(DecisionStatus.Accepted, (await AcceptAsync(Boss, id)).Status);
        Assert.Equal(Ada.User, (await ViewAsync(id)).Decision.Owner);
    }

    [Fact]
    public async Task Reopened_TheNewDecisionTakesThePlaceOfTheOld_Once()
    {
        var old = await AcceptedAsync();
        Assert.False((await Reopening.OpenAsync(Ada, old, null, [], CancellationToken.None)).IsOk(out _, out _));
        var first = Ok(await Reopening.OpenAsync(Ada, old, "The lease was extended.", [], CancellationToken.None));
        var second = Ok(await Reopening.OpenAsync(Ada, old, "And prices rose.", [], CancellationToken.None));
        await DriveAsync(Ada, first);
        await DriveAsync(Ada, second);

        var brief = (await Swarm.ReadAsync(Ada, first, CancellationToken.None)).Brief!;
        Assert.Equal(["plan.md", WhatChanged.Name], brief.Documents.Select(document => document.Name));
        Assert.Contains("The lease was extended.", brief.Documents[1].Text, StringComparison.Ordinal);

        Assert.Equal(old, (await ViewAsync(first.Value)).Decision.Supersedes);
        await AcceptAsync(Ada, first.Value);
        var superseded = await ViewAsync(old);
        Assert.Equal((DecisionStatus.Superseded, first.Value), (superseded.Decision.Status, superseded.Decision.SupersededBy));
        Assert.All(superseded.Triggers, trigger => Assert.Null(trigger.WatchedSince));

        Assert.Contains(first.Value, Refused<Conflict>(await Desk.AcceptAsync(Ada, second.Value, new Acceptance("Both."), CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.False((await Reopening.OpenAsync(Ada, old, "Again.", [], CancellationToken.None)).IsOk(out _, out var refusal));
        Assert.IsType<Conflict>(refusal);
        Ok(await Desk.RecordOutcomeAsync(Ada, old, OutcomeStatus.Worse, "It was replaced for a reason.", CancellationToken.None));
    }

    [Fact]
    public async Task Reopened_ADocumentOfTheSameName_IsRefused()
    {
        var old = await AcceptedAsync();
        var refused = await Reopening.OpenAsync(Ada, old, "New figures.", [new IncomingDocument("plan.md", "# New\n"u8.ToArray())], CancellationToken.None);
        Assert.False(refused.IsOk(out _, out var refusal));
        Assert.Contains("plan.md", refusal!.Message, StringComparison.Ordinal);
        var run = Ok(await Reopening.OpenAsync(Ada, old, "New figures.", [new IncomingDocument("figures.md", "# New\n"u8.ToArray())], CancellationToken.None));
        Assert.Equal(["plan.md", WhatChanged.Name, "figures.md"], (await Swarm.ReadAsync(Ada, run, CancellationToken.None)).Brief!.Documents.Select(document => document.Name));
    }

    [Fact]
    public async Task Outcome_MayBeCorrected_UpToALimit()
    {
        var id = await AcceptedAsync();
        for (var number = 1; number <= DecisionLimits.OutcomesMax; number++)
        {
            Ok(await Desk.RecordOutcomeAsync(Ada, id, number % 2 == 0 ? OutcomeStatus.Failed : OutcomeStatus.Better, $"Note {number}.", CancellationToken.None));
        }

        Refused<Conflict>(await Desk.RecordOutcomeAsync(Ada, id, OutcomeStatus.Better, "Once more.", CancellationToken.None));
        var view = await ViewAsync(id);
        Assert.Equal((OutcomeStatus.Failed, $"Note {DecisionLimits.OutcomesMax}."), (view.Decision.Outcome!.Value, view.Outcomes[0].Note));
    }
}

public sealed class DecisionDeskOnSqliteTests() : DecisionDeskConformance(DatabaseEngine.Sqlite);

public sealed class DecisionDeskOnPostgresTests() : DecisionDeskConformance(DatabaseEngine.PostgreSql);
