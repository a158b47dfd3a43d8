using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>What a facilitator knows when a round is over, or before the first. Immutable.</summary>
public sealed record FacilitationState
{
    /// <summary>Gets the debate as far as it went.</summary>
    public required DebateHistory History { get; init; }

    /// <summary>Gets the plan of its rounds.</summary>
    public required RoundPlan Plan { get; init; }

    /// <summary>Gets what the rounds so far were for.</summary>
    public IReadOnlyList<RoundPhase> Held { get; init; } = [];

    /// <summary>Gets who spoke in each round.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Spoken { get; init; } = [];

    /// <summary>Gets whether what is decided can be taken back.</summary>
    public bool IsReversible { get; init; } = true;

    /// <summary>Gets what people said and nobody answered, the oldest first.</summary>
    public IReadOnlyList<PendingInterjection> Interjections { get; init; } = [];

    /// <summary>Gets what is to be found out, the oldest first.</summary>
    public IReadOnlyList<ResearchNeed> Research { get; init; } = [];

    /// <summary>Gets how many searches in a row found nothing.</summary>
    public int FruitlessSearches { get; init; }

    /// <summary>Gets the questions that nobody has answered, the oldest first.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    /// <summary>Gets the moderators that were called.</summary>
    public IReadOnlyList<Moderator> Called { get; init; } = [];
}
