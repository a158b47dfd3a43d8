using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>What happens next in a debate.</summary>
/// <param name="Reason">Why, in a sentence.</param>
public abstract record FacilitatorDecision(string Reason)
{
    /// <summary>Every seat answers what a person said.</summary>
    /// <param name="Interjection">What was said.</param>
    /// <param name="Seats">Who answers: all.</param>
    /// <param name="Reason">Why.</param>
    public sealed record AnswerInterjection(PendingInterjection Interjection, IReadOnlyList<string> Seats, string Reason) : FacilitatorDecision(Reason);

    /// <summary>Questions are looked up.</summary>
    /// <param name="Needs">Which, at most <see cref="FacilitationRule.ResearchMax"/>.</param>
    /// <param name="Reason">Why.</param>
    public sealed record LookUp(IReadOnlyList<ResearchNeed> Needs, string Reason) : FacilitatorDecision(Reason);

    /// <summary>A moderator speaks.</summary>
    /// <param name="Call">Who, and about what.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CallModerator(ModeratorCall Call, string Reason) : FacilitatorDecision(Reason);

    /// <summary>Another round.</summary>
    /// <param name="Round">Its number and what it is for.</param>
    /// <param name="Speakers">Who speaks.</param>
    /// <param name="Question">What they are asked.</param>
    /// <param name="Answers">The ids of the open questions that are part of it.</param>
    /// <param name="Guidance">What a stuck board is asked to try.</param>
    /// <param name="Reason">Why.</param>
    public sealed record HoldRound(
        RoundStep.Hold Round, IReadOnlyList<string> Speakers, string Question, IReadOnlyList<string> Answers, Guidance Guidance, string Reason) : FacilitatorDecision(Reason);

    /// <summary>The vote.</summary>
    /// <param name="IsEarly">Whether fewer rounds were held than allowed.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CallVote(bool IsEarly, string Reason) : FacilitatorDecision(Reason);
}
