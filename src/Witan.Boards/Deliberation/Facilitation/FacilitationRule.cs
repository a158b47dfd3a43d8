using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>Leads a debate without a model: decides what happens next. Pure, and always the same for the same state.</summary>
/// <remarks>
/// In this order: people who spoke are answered; the blind round; the vote when all rounds were held; what can be looked
/// up is looked up, until two searches in a row found nothing; a moderator speaks if one is called for; the debate ends
/// if it is over; else another round.
/// </remarks>
public static class FacilitationRule
{
    /// <summary>After this many searches in a row that found nothing, nothing is looked up any more.</summary>
    public const int FruitlessMax = 2;

    /// <summary>The most questions that are looked up at once.</summary>
    public const int ResearchMax = 3;

    /// <summary>Decides.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="rule">The rule of counting that names the option in front; null for <see cref="CountingRules.Default"/>.</param>
    public static FacilitatorDecision Next(FacilitationState state, CountingRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var seats = state.History.Seats;
        if (state.Interjections.Count > 0)
        {
            return new FacilitatorDecision.AnswerInterjection(state.Interjections[0], seats, "A person spoke, and is answered before the debate goes on.");
        }

        var verdict = state.Held.Count == 0 ? null : DebateRule.Judge(state.History, rule);
        var step = RoundRule.Next(state.Plan, state.Held, verdict);
        if (verdict is null || step is RoundStep.Stop { IsEarly: false })
        {
            return Follow(state, step, verdict, null);
        }

        if (state.Research.Count > 0 && state.FruitlessSearches < FruitlessMax)
        {
            return new FacilitatorDecision.LookUp([.. state.Research.Take(ResearchMax)], "The board asked for what can be looked up.");
        }

        // What is settled was agreed on evidence: there is no debate that a moderator could save.
        var call = verdict.Outlook == DebateOutlook.SettledAtFirst ? null : ModeratorRule.Next(state.History, state.Plan.Phases.Count, state.Called, rule);
        return call is null ? Follow(state, step, verdict, Wished(state, step)) : new FacilitatorDecision.CallModerator(call, call.Reason);
    }

    private static FacilitatorDecision Follow(FacilitationState state, RoundStep step, DebateVerdict? verdict, IReadOnlyList<string>? wished)
    {
        if (step is not RoundStep.Hold round)
        {
            return new FacilitatorDecision.CallVote(((RoundStep.Stop)step).IsEarly, step.Reason);
        }

        var (question, answers) = QuestionRule.For(state, round.Phase);
        var guidance = GuidanceRule.For(verdict, state.IsReversible);
        return new FacilitatorDecision.HoldRound(
            round,
            SpeakerRule.Choose(state.History.Seats, state.Spoken, round.Phase, wished ?? []),
            guidance == Guidance.None ? question : $"{question} {GuidanceRule.Text(guidance)}",
            answers,
            guidance,
            step.Reason);
    }

    /// <summary>To challenge, the two ends of the most divided option are heard, and whoever is least sure of it; otherwise the rotation decides.</summary>
    private static IReadOnlyList<string> Wished(FacilitationState state, RoundStep step)
    {
        var ballots = state.History.Standing(state.History.Rounds.Count);
        if (step is not RoundStep.Hold { Phase: RoundPhase.Challenge } || ballots.Count < 4)
        {
            return [];
        }

        var option = QuestionRule.MostDivided(state.History.Options, ballots);
        var byStance = ballots.OrderBy(ballot => ballot.Of(option).Score).ThenByDescending(ballot => ballot.Of(option).Confidence).ThenBy(ballot => ballot.Seat, StringComparer.Ordinal).ToList();
        var unsure = byStance.OrderBy(ballot => ballot.Of(option).Confidence).ThenBy(ballot => ballot.Seat, StringComparer.Ordinal).Select(ballot => ballot.Seat);
        Ballot[] ends = [byStance[0], byStance[^1]];
        return [.. ends.Select(ballot => ballot.Seat).Concat(unsure).Distinct(StringComparer.Ordinal).Take(state.History.Seats.Count - 1)];
    }
}
