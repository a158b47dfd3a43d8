using Witan.Boards.Deliberation;
using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Makes the decision record of a finished swarm. Pure.</summary>
public static class DecisionRecordBuilder
{
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

        var baseline = Count(state.FirstOpinions.Values.Select(opinion => opinion.Stances));
        var final = Count(state.FinalOpinions.Values.Select(opinion => opinion.Stances));
        var standings = Standings.Of(state).ToDictionary(standing => standing.Finding, StringComparer.Ordinal);
        return new DecisionRecord
        {
            Format = DecisionRecord.CurrentFormat,
            Title = state.Opened.Title,
            Question = state.Brief.Question,
            Status = "proposed",
            Protocol = SwarmProtocol.Kind,
            ProducedBy = Producers.Of(state.Calls),
            Recommendation = Recommend(state, final),
            Options = final.Options,
            Minds = [.. SwarmProtocol.Minds.Select(mind => Summarize(state, mind))],
            Findings = Findings(state, standings),
            Agreement = words.Shared,
            Disagreement = words.Divided,
            Dissent = Dissents.Of(state, final.Winner.Option, standings),
            Plan = Plans.Of(state, standings),
            StatedThresholds = state.Report?.Thresholds ?? [],
            TradeOffs = words.TradeOffs,
            Questions = state.Questions.Questions,
            DecisionCriteria = state.Questions.DecisionCriteria,
            Assumptions = words.Assumptions,
            ReviewWhen = Plans.ReviewWhen(state, standings),
            Debate = Debates.Of(state, baseline.Winner, final.Winner),
            Documents = RecordedDocument.Of(state.Brief),
            Expense = Expense(state),
            Origin = state.Forked is { } forked ? new ForkOrigin(forked.Parent, forked.At, state.Inherited) : null,
        };
    }

    private static Tally Count(IEnumerable<IReadOnlyList<Stance>> ballots) => Tally.Count(SwarmOptionIds.All, [.. ballots]);

    private static Recommendation Recommend(SwarmState state, Tally final)
    {
        var winner = final.Winner;
        var stances = state.FinalOpinions.Values
            .Select(opinion => opinion.Stances.FirstOrDefault(stance => stance.Option == winner.Option))
            .OfType<Stance>()
            .ToList();
        var confidence = VoteConfidence.Of(stances.Select(stance => (stance.Score, stance.Confidence)), winner.Supporters, SwarmProtocol.Minds.Count);
        return new Recommendation(winner.Option, SwarmOptionIds.Describe(winner.Option), winner.Label, confidence);
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
