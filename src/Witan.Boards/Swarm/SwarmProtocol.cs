using System.Globalization;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm;

/// <summary>
/// The swarm: three fixed minds on one brief. Blind opinions, findings, counter-arguments, questions, bounded rounds of
/// debate over what divides them, last opinions, consensus. Pure.
/// </summary>
public sealed class SwarmProtocol : IProtocol<SwarmState>
{
    /// <summary>The name under which runs are opened.</summary>
    public const string Kind = "swarm";

    /// <summary>Counts up when the rules change what a journal leads to.</summary>
    public const string Version = "swarm/1";

    /// <summary>The rounds of debate when nobody says otherwise; research found that more rounds before the vote hurt.</summary>
    public const int RoundsDefault = 2;

    /// <summary>The most rounds of debate that may be asked for.</summary>
    public const int RoundsMax = 3;

    /// <summary>Gets the minds, in the order in which they stand in every list.</summary>
    public static IReadOnlyList<Mind> Minds { get; } = [Mind.Methodical, Mind.Rapid, Mind.Questioning];

    /// <inheritdoc/>
    public SwarmState Start { get; } = new();

    /// <inheritdoc/>
    public ProtocolGraph Graph { get; } = new(
        Kind,
        nameof(SwarmTask.FirstOpinion),
        new GraphEdge(nameof(SwarmTask.FirstOpinion), nameof(SwarmTask.Findings)),
        new GraphEdge(nameof(SwarmTask.Findings), nameof(SwarmTask.Counters)),
        new GraphEdge(nameof(SwarmTask.Counters), nameof(SwarmTask.Questions)),
        new GraphEdge(nameof(SwarmTask.Questions), nameof(SwarmTask.Revise)),
        new GraphEdge(nameof(SwarmTask.Questions), nameof(SwarmTask.FinalOpinion), "nothing divides the minds"),
        new GraphEdge(nameof(SwarmTask.Revise), nameof(SwarmTask.Revise)),
        new GraphEdge(nameof(SwarmTask.Revise), nameof(SwarmTask.FinalOpinion), "nothing divides the minds, no mind changed a position, or the last round was held"),
        new GraphEdge(nameof(SwarmTask.FinalOpinion), nameof(SwarmTask.Consensus)),
        new GraphEdge(nameof(SwarmTask.Consensus), ProtocolGraph.End));

    /// <summary>Counts the steps that a swarm can have at most: the limit that a run is opened with.</summary>
    /// <param name="rounds">The most rounds of debate.</param>
    public static int StepsMax(int rounds) => 3 + 3 + (3 * rounds) + 3 + 1;

    /// <inheritdoc/>
    public SwarmState Apply(SwarmState state, RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(state);
        return runEvent switch
        {
            RunOpened opened => state with { Opened = opened },
            RunClosed closed => state with { Closed = closed },
            ConstraintChanged { Name: LimitChanges.Rounds } changed => state with { RoundsMax = int.Parse(changed.Value, CultureInfo.InvariantCulture) },
            Interjected interjected => state with { Interjections = state.Interjections.Add(interjected.Text) },
            RunForked forked => state with { Forked = forked, Inherited = state.Calls.Count },
            BriefAccepted brief => state with { Brief = brief.Brief, RoundsMax = brief.RoundsMax, Rule = brief.Rule, Reopens = brief.Reopens },
            OpinionGiven { Final: false } first => Called(state with { FirstOpinions = state.FirstOpinions.SetItem(first.Mind, first.Opinion) }, first.Call),
            OpinionGiven final => Called(state with { FinalOpinions = state.FinalOpinions.SetItem(final.Mind, final.Opinion) }, final.Call),
            FindingsReported report => Called(state with { Report = report }, report.Call),
            CountersArgued counters => Called(state with { Counters = counters }, counters.Call),
            QuestionsAsked questions => Called(state with { Questions = questions }, questions.Call),
            PositionsRevised revised => Called(state with { Revisions = state.Revisions.SetItem((revised.Round, revised.Mind), revised) }, revised.Call),
            ConsensusReached consensus => Called(state with { Consensus = consensus }, consensus.Call),
            _ => state,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Step> Next(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            { Brief: null } => [],
            { FirstOpinions.Count: < 3 } => Missing(state.FirstOpinions.Keys, SwarmTask.FirstOpinion),
            { Report: null } => [new SwarmStep(SwarmTask.Findings, Mind.Methodical)],
            { Counters: null } => [new SwarmStep(SwarmTask.Counters, Mind.Rapid)],
            { Questions: null } => [new SwarmStep(SwarmTask.Questions, Mind.Questioning)],
            _ when DebateEnd(state) is null => NextRound(state),
            { FinalOpinions.Count: < 3 } => Missing(state.FinalOpinions.Keys, SwarmTask.FinalOpinion),
            { Consensus: null } => [new SwarmStep(SwarmTask.Consensus, Mind.Questioning)],
            _ => [],
        };
    }

    /// <summary>Says why the debate is over; null while it is not.</summary>
    /// <param name="state">A state in which the questions were asked.</param>
    public static string? DebateEnd(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var finished = state.RoundsFinished;
        if (state.Revisions.Count > finished * Minds.Count)
        {
            return null;
        }

        if (state.Findings.Count == 0)
        {
            return "There was no finding to debate.";
        }

        var divided = Standings.Of(state).Count(standing => standing.Divided);
        if (divided == 0)
        {
            return finished == 0 ? "The minds were not divided on any finding, so that no round was held." : $"Nothing divided the minds after round {finished}.";
        }

        if (finished > 0 && !Changed(state, finished))
        {
            return $"No mind changed a position in round {finished}.";
        }

        return finished >= state.RoundsMax ? $"The limit of {state.RoundsMax} {(state.RoundsMax == 1 ? "round" : "rounds")} was reached." : null;
    }

    /// <summary>Tells whether any mind changed a stance in a round.</summary>
    /// <param name="state">The state.</param>
    /// <param name="round">The round, from 1.</param>
    public static bool Changed(SwarmState state, int round) => Minds.Any(mind =>
    {
        var before = Standings.Positions(state, mind, round - 1);
        return Standings.Positions(state, mind, round)
            .Any(pair => before.TryGetValue(pair.Key, out var old) && old.Stance != pair.Value.Stance);
    });

    private static IReadOnlyList<Step> NextRound(SwarmState state)
    {
        var round = state.RoundsFinished + 1;
        return [.. Minds.Where(mind => !state.Revisions.ContainsKey((round, mind))).Select(mind => new SwarmStep(SwarmTask.Revise, mind, round))];
    }

    private static IReadOnlyList<Step> Missing(IEnumerable<Mind> present, SwarmTask task) =>
        [.. Minds.Except(present).Select(mind => new SwarmStep(task, mind))];

    private static SwarmState Called(SwarmState state, CallReceipt call) => state with { Calls = state.Calls.Add(call) };
}
