using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Facilitation;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Board;

/// <summary>The facilitator's rule on a part's state: what comes next, before a mind words it. Pure.</summary>
internal static class PartFacilitation
{
    /// <summary>Decides.</summary>
    public static FacilitatorDecided Decide(BoardState state, PartState part, string step)
    {
        var debate = PartDebate.Of(part);
        var rule = state.Terms!.Counting();
        var verdict = debate.History.Rounds.Count == 0 ? null : DebateRule.Judge(debate.History, rule);
        var decided = new FacilitatorDecided
        {
            Step = step,
            Part = part.Part.Id,
            Number = part.Decisions.Count + 1,
            Kind = FacilitationKind.Vote,
            Reason = string.Empty,
            Speakers = [],
            Verdict = verdict,
            Remarks = state.Remarks.Count,
            Constraints = state.Constraints.Count,
        };
        var known = Known(state, part, debate);
        return state.VoteAsked is { } asked && debate.History.Rounds.Count > 0 && known.Interjections.Count == 0
            ? decided with { IsEarly = true, Reason = $"{asked.By} asked for the vote: {asked.Reason}" }
            : Of(decided, FacilitationRule.Next(known, rule));
    }

    private static FacilitatorDecided Of(FacilitatorDecided decided, FacilitatorDecision decision) => decision switch
    {
        FacilitatorDecision.HoldRound hold => decided with
        {
            Kind = FacilitationKind.Round,
            Reason = hold.Reason,
            Round = hold.Round.Round,
            Phase = hold.Round.Phase,
            Speakers = hold.Speakers,
            Question = hold.Question,
            Guidance = hold.Guidance == Guidance.None ? null : GuidanceRule.Text(hold.Guidance),
            OpenQuestions = hold.Answers.Count == 0 ? null : hold.Answers,
        },
        FacilitatorDecision.AnswerInterjection answer => decided with
        {
            Kind = FacilitationKind.Answer, Reason = answer.Reason, Speakers = answer.Seats, Question = answer.Interjection.Text, Interjection = answer.Interjection.Id,
        },
        FacilitatorDecision.LookUp lookUp => decided with { Kind = FacilitationKind.LookUp, Reason = lookUp.Reason, Needs = [.. lookUp.Needs.Select(need => need.Question)] },
        FacilitatorDecision.CallModerator call => decided with { Kind = FacilitationKind.Moderator, Reason = call.Reason, Moderator = call.Call.Moderator, Option = call.Call.Option },
        FacilitatorDecision.CallVote vote => decided with { IsEarly = vote.IsEarly, Reason = vote.Reason },
        _ => throw new InvalidOperationException("There is no such decision."),
    };

    private static FacilitationState Known(BoardState state, PartState part, PartDebate debate) => new()
    {
        History = debate.History,
        Plan = RoundPlan.For(state.Terms!.Rounds).IsOk(out var plan, out var refusal) ? plan : throw new InvalidOperationException(refusal.Message),
        Held = debate.Held,
        Spoken = debate.Spoken,
        IsReversible = state.Terms.IsReversible,
        Interjections = [.. state.Remarks.Where(said => !part.Decisions.Exists(decision => decision.Interjection == said.Id)).Select(said => new PendingInterjection(said.Id, said.Text))],
        Research = Needs(part),
        FruitlessSearches = part.Research.Reverse().TakeWhile(done => done.Results.All(result => result.Found.Count == 0)).Count(),
        Questions = [.. Questions(part)],
        Called = [.. part.Decisions.Select(decision => decision.Moderator).OfType<Deliberation.Moderation.Moderator>()],
    };

    /// <summary>What seats want looked up and nobody has looked up.</summary>
    private static IReadOnlyList<ResearchNeed> Needs(PartState part)
    {
        var sought = part.Decisions.SelectMany(decision => decision.Needs ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. part.Spoke.Values.SelectMany(spoke => spoke.LookUps).Distinct(StringComparer.OrdinalIgnoreCase).Where(need => !sought.Contains(need)).Select(need => new ResearchNeed(need, need))];
    }

    private static IEnumerable<OpenQuestion> Questions(PartState part)
    {
        var repeated = part.Decisions.SelectMany(decision => decision.OpenQuestions ?? []).ToHashSet(StringComparer.Ordinal);
        return part.Spoke.Values.SelectMany(spoke => spoke.Questions).Where(question => !repeated.Contains(question.Id)).Select(question => new OpenQuestion(question.Id, question.Text, question.Option));
    }
}
