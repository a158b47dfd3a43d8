using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Makes the decision record of a finished swarm. Pure.</summary>
public static class DecisionRecordBuilder
{
    /// <summary>Tells whether the run has reached its consensus.</summary>
    /// <param name="state">The fold of the run's events.</param>
    public static bool CanBuild(SwarmState state) => state is { Consensus: not null, Brief: not null, Opened: not null, Questions: not null };

    /// <summary>Builds the record.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The record, or null when the run has not reached its consensus.</returns>
    public static DecisionRecord? Build(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Consensus is not { Consensus: var words } || state.Brief is null || state.Opened is null || state.Questions is null)
        {
            return null;
        }

        var vote = SwarmVote.Of(state);
        var leader = vote.Final.Leader;
        var standings = Standings.Of(state).ToDictionary(standing => standing.Finding, StringComparer.Ordinal);
        return new DecisionRecord
        {
            Format = DecisionRecord.CurrentFormat,
            Title = state.Opened.Title,
            Question = state.Brief.Question,
            Status = "proposed",
            Protocol = SwarmProtocol.Kind,
            ProducedBy = Producers.Of(state.Calls),
            Recommendation = Recommend(vote),
            Options = SwarmBallots.Tallies(vote.Final),
            Vote = SwarmBallots.Of(vote),
            Minds = [.. SwarmProtocol.Minds.Select(mind => Summarize(state, mind))],
            Findings = Findings(state, standings),
            Agreement = words.Shared,
            Disagreement = words.Divided,
            Dissent = Dissents.Of(state, leader.Option, standings),
            Plan = Plans.Of(state, standings),
            StatedThresholds = state.Report?.Thresholds ?? [],
            TradeOffs = words.TradeOffs,
            Questions = state.Questions.Questions,
            DecisionCriteria = state.Questions.DecisionCriteria,
            Assumptions = words.Assumptions,
            ReviewWhen = Plans.ReviewWhen(state, standings),
            Debate = Debates.Of(state, vote),
            Documents = RecordedDocument.Of(state.Brief),
            Expense = Expense(state),
            Origin = state.Forked is { } forked ? new ForkOrigin(forked.Parent, forked.At, state.Inherited) : null,
        };
    }

    private static Recommendation Recommend(SwarmVote vote)
    {
        var leader = vote.Final.Leader;
        var text = vote.Final.Winner is { } winner ? SwarmOptionIds.Describe(winner) : $"No option won. {vote.Final.WhyNone}";
        return new Recommendation(leader.Option, text, leader.Label, vote.Confidence);
    }

    private static MindSummary Summarize(SwarmState state, Mind mind)
    {
        var first = state.FirstOpinions[mind];
        var final = state.FinalOpinions[mind];
        return new MindSummary(mind, first.Stances, final.Stances, first.Reason, final.Reason, final.ConditionOfApproval ?? "None stated.");
    }

    private static IReadOnlyList<RecordedFinding> Findings(SwarmState state, IReadOnlyDictionary<string, FindingStanding> standings)
    {
        var counters = (state.Counters?.Counters ?? []).ToDictionary(counter => counter.Finding, StringComparer.Ordinal);
        var positions = SwarmProtocol.Minds.Select(mind => Standings.Positions(state, mind)).ToList();
        return [.. state.Findings.Select(finding => new RecordedFinding(
            finding,
            standings[finding.Id],
            counters.GetValueOrDefault(finding.Id),
            [.. positions.Select(own => own.TryGetValue(finding.Id, out var position) ? position.Reason : "No position given.")]))];
    }

    private static Expense Expense(SwarmState state) => new(
        state.Calls.Count,
        state.Calls.Sum(call => call.InputTokens),
        state.Calls.Sum(call => call.OutputTokens),
        state.Calls.Sum(call => call.CostUsd),
        state.Opened!.Seed,
        state.Opened.DefinitionHash,
        state.Report?.LeftOut ?? 0,
        state.Report?.Uncited ?? 0);
}
