using Witan.Boards.Board.Answers;
using Witan.Boards.Deliberation.Dissenting;

namespace Witan.Boards.Board;

/// <summary>A count as whoever words it is given it: a fact.</summary>
/// <param name="Label">How far the board agrees.</param>
/// <param name="Tally">The count of each option.</param>
/// <param name="Dissent">What must be carried, by its id: the strongest dissent and each blocking objection, without names.</param>
/// <param name="Recommendations">What each seat recommends, without names, in an order of chance.</param>
/// <param name="Changed">What the debate changed.</param>
/// <param name="Risks">The risks that seats named.</param>
/// <param name="Winner">The option that won; null when none did.</param>
/// <param name="WhyNone">Why no option won; null when one did.</param>
/// <param name="Limits">How each option stands to each limit; null when there are no limits.</param>
/// <param name="Broken">The ids of the limits that the winner breaks, which the text must carry; null when it breaks none.</param>
internal sealed record CountedOutcome(
    string Label,
    IReadOnlyList<TallyDraft> Tally,
    IReadOnlyList<CountedDissent> Dissent,
    IReadOnlyList<string> Recommendations,
    string Changed,
    IReadOnlyList<BoardRisk> Risks,
    string? Winner = null,
    string? WhyNone = null,
    IReadOnlyList<CountedLimit>? Limits = null,
    IReadOnlyList<string>? Broken = null)
{
    /// <summary>Tells a voice without its name.</summary>
    public static CountedDissent Voice(DissentVoice voice) => new(voice.Id, voice.Words);
}
