using System.Collections.Immutable;
using Witan.Boards.Intake;
using Witan.Boards.Swarm.Answers;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm;

/// <summary>The fold of a swarm's events.</summary>
public sealed record SwarmState
{
    /// <summary>Gets the opening; null before it.</summary>
    public RunOpened? Opened { get; init; }

    /// <summary>Gets the brief; null before it.</summary>
    public Brief? Brief { get; init; }

    /// <summary>Gets the most rounds of debate.</summary>
    public int RoundsMax { get; init; }

    /// <summary>Gets the name of the rule by which opinions are counted; null for the program's own.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the decision that is deliberated again; null when it is a new question.</summary>
    public string? Reopens { get; init; }

    /// <summary>Gets the first opinions, blind.</summary>
    public ImmutableSortedDictionary<Mind, OpinionAnswer> FirstOpinions { get; init; } = ImmutableSortedDictionary<Mind, OpinionAnswer>.Empty;

    /// <summary>Gets the last opinions.</summary>
    public ImmutableSortedDictionary<Mind, OpinionAnswer> FinalOpinions { get; init; } = ImmutableSortedDictionary<Mind, OpinionAnswer>.Empty;

    /// <summary>Gets what the methodical mind reported; null before.</summary>
    public FindingsReported? Report { get; init; }

    /// <summary>Gets what the rapid mind argued; null before.</summary>
    public CountersArgued? Counters { get; init; }

    /// <summary>Gets what the questioning mind asked; null before.</summary>
    public QuestionsAsked? Questions { get; init; }

    /// <summary>Gets the revisions, ordered by round and mind whatever the order they arrived in.</summary>
    public ImmutableSortedDictionary<(int Round, Mind Mind), PositionsRevised> Revisions { get; init; } =
        ImmutableSortedDictionary<(int Round, Mind Mind), PositionsRevised>.Empty;

    /// <summary>Gets the consensus; null before.</summary>
    public ConsensusReached? Consensus { get; init; }

    /// <summary>Gets the closing; null before.</summary>
    public RunClosed? Closed { get; init; }

    /// <summary>Gets the calls made.</summary>
    public ImmutableList<CallReceipt> Calls { get; init; } = [];

    /// <summary>Gets how many of the calls were copied with the run that this one was forked from, and paid there.</summary>
    public int Inherited { get; init; }

    /// <summary>Gets where the run was copied from; null when it was not.</summary>
    public RunForked? Forked { get; init; }

    /// <summary>Gets what people said to the run, in order.</summary>
    public ImmutableList<string> Interjections { get; init; } = [];

    /// <summary>Gets the findings, none before they are reported.</summary>
    public IReadOnlyList<SwarmFinding> Findings => Report?.Findings ?? [];

    /// <summary>Gets how many rounds all three minds have finished.</summary>
    public int RoundsFinished => Revisions.Keys.GroupBy(key => key.Round).Count(round => round.Count() == SwarmProtocol.Minds.Count);
}
