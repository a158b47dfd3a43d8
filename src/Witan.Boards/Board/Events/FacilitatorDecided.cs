using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board.Events;

/// <summary>The facilitator decided what comes next in a part.</summary>
public sealed record FacilitatorDecided : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets which decision of the part it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets what comes.</summary>
    public required FacilitationKind Kind { get; init; }

    /// <summary>Gets why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the round, from 1; null when no round comes.</summary>
    public int? Round { get; init; }

    /// <summary>Gets what the round is for; null when no round comes.</summary>
    public RoundPhase? Phase { get; init; }

    /// <summary>Gets the codes of the seats that are to speak; empty for a search and for a moderator.</summary>
    public required IReadOnlyList<string> Speakers { get; init; }

    /// <summary>Gets the question to the speakers: of the round, or what a person said; null otherwise.</summary>
    public string? Question { get; init; }

    /// <summary>Gets what a stuck board is asked to try; null when it is not stuck.</summary>
    public string? Guidance { get; init; }

    /// <summary>Gets the ids of the open questions that the round repeats; null when it repeats none.</summary>
    public IReadOnlyList<string>? OpenQuestions { get; init; }

    /// <summary>Gets what is to be looked up; null when nothing is.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>Gets the moderator that is to speak; null when none is.</summary>
    public Moderator? Moderator { get; init; }

    /// <summary>Gets the option that a moderator is to test; null for all, and when none speaks.</summary>
    public string? Option { get; init; }

    /// <summary>Gets the id of what a person said and every seat is to answer; null when nobody did.</summary>
    public string? Interjection { get; init; }

    /// <summary>Gets whether the debate ended before its last round; null unless the vote was called.</summary>
    public bool? IsEarly { get; init; }

    /// <summary>Gets what the debate had come to; null before the blind round.</summary>
    public DebateVerdict? Verdict { get; init; }

    /// <summary>Gets how many remarks of people there were by then: who is asked after it is shown so many, whenever it is asked.</summary>
    public int? Remarks { get; init; }

    /// <summary>Gets how many constraints there were by then.</summary>
    public int? Constraints { get; init; }

    /// <summary>Gets what wording the question used; null when no mind was asked.</summary>
    public CallReceipt? Call { get; init; }
}
