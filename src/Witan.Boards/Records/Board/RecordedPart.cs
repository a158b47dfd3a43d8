using Witan.Boards.Board;
using Witan.Boards.Deliberation.Dissenting;

namespace Witan.Boards.Records.Board;

/// <summary>A part of the question, from its options to its outcome.</summary>
public sealed record RecordedPart
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets its question.</summary>
    public required string Goal { get; init; }

    /// <summary>Gets what one has to know about it.</summary>
    public required string Context { get; init; }

    /// <summary>Gets the ids of the parts whose results it needed.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>Gets the expertise that it needed.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Gets the options, from the boldest to the most careful.</summary>
    public required IReadOnlyList<RecordedOption> Options { get; init; }

    /// <summary>Gets what was counted; null when the part has no outcome.</summary>
    public required BoardVerdict? Verdict { get; init; }

    /// <summary>Gets the outcome in words; it refers to dissent as [D1] and to blocking objections as [B1]. Null when there is none.</summary>
    public required string? Text { get; init; }

    /// <summary>Gets whether the words were put together by rule.</summary>
    public required bool IsWordedByRule { get; init; }

    /// <summary>Gets why the part has no outcome; null when it has one.</summary>
    public required string? Failure { get; init; }

    /// <summary>Gets what carries the outcome.</summary>
    public required IReadOnlyList<string> KeyPoints { get; init; }

    /// <summary>Gets what is to be done, in order.</summary>
    public required IReadOnlyList<BoardAction> Actions { get; init; }

    /// <summary>Gets when the decision is to be looked at again.</summary>
    public required IReadOnlyList<BoardTrigger> Triggers { get; init; }

    /// <summary>Gets the risks, the weightiest first.</summary>
    public required IReadOnlyList<RecordedRisk> Risks { get; init; }

    /// <summary>Gets who stands against the outcome, the strongest first.</summary>
    public required IReadOnlyList<DissentVoice> Dissent { get; init; }

    /// <summary>Gets the blocking objections, the strongest first.</summary>
    public required IReadOnlyList<DissentVoice> Blocking { get; init; }

    /// <summary>Gets the experts.</summary>
    public required IReadOnlyList<RecordedSeat> Seats { get; init; }

    /// <summary>Gets the steps without a result.</summary>
    public required IReadOnlyList<RecordedAbsence> Absences { get; init; }

    /// <summary>Gets the rounds.</summary>
    public required IReadOnlyList<RecordedRound> Rounds { get; init; }

    /// <summary>Gets the arguments, by round.</summary>
    public required IReadOnlyList<RecordedArgument> Arguments { get; init; }

    /// <summary>Gets the stances that turned.</summary>
    public required IReadOnlyList<RecordedFlip> Flips { get; init; }

    /// <summary>Gets the moderators' words.</summary>
    public required IReadOnlyList<RecordedModeration> Moderations { get; init; }

    /// <summary>Gets what was looked up.</summary>
    public required IReadOnlyList<ResearchResult> Research { get; init; }

    /// <summary>Gets what people said, with the seats' answers.</summary>
    public required IReadOnlyList<RecordedExchange> Exchanges { get; init; }
}
