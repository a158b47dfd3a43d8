using System.Globalization;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Benchmarks.Steps;

/// <summary>decompose → select → deliberate → critique → vote ⟲ → synthesize.</summary>
/// <param name="rounds">How many rounds there are.</param>
/// <param name="apart">Whether each seat speaks in a step of its own, all side by side.</param>
internal sealed class LoopProtocol(int rounds, bool apart) : IProtocol<LoopState>
{
    /// <summary>The name under which runs are opened.</summary>
    public const string Kind = "loop";

    /// <summary>How many seats there are.</summary>
    public const int Seats = 5;

    /// <inheritdoc/>
    public LoopState Start { get; } = new();

    /// <inheritdoc/>
    public ProtocolGraph Graph { get; } = new(
        Kind,
        LoopNodes.Decompose,
        new GraphEdge(LoopNodes.Decompose, LoopNodes.Select),
        new GraphEdge(LoopNodes.Select, LoopNodes.Deliberate),
        new GraphEdge(LoopNodes.Deliberate, LoopNodes.Critique),
        new GraphEdge(LoopNodes.Critique, LoopNodes.Vote),
        new GraphEdge(LoopNodes.Vote, LoopNodes.Deliberate),
        new GraphEdge(LoopNodes.Vote, LoopNodes.Synthesize, "the last round is over"),
        new GraphEdge(LoopNodes.Synthesize, ProtocolGraph.End));

    /// <summary>Counts the steps of a run.</summary>
    public static int StepsOf(int rounds, bool apart) => 3 + (rounds * (apart ? Seats + 2 : 3));

    /// <summary>Makes the kind of run.</summary>
    public static RunKind<LoopState> KindOf(int rounds, bool apart) => new(
        new RunDefinition(Kind, "loop/1", [new DefinitionPart("rounds", string.Create(CultureInfo.InvariantCulture, $"{rounds} {apart}"))]),
        _ => new RunRules<LoopState>(new LoopProtocol(rounds, apart), new LoopExecutor()));

    /// <inheritdoc/>
    public LoopState Apply(LoopState state, RunEvent runEvent) => runEvent switch
    {
        LoopStepDone { Node: LoopNodes.Deliberate } done => state.Last == LoopNodes.Deliberate
            ? state with { Spoken = state.Spoken.Add(done.Step), Opinions = state.Opinions.AddRange(done.Texts) }
            : state with { Last = done.Node, Round = state.Round + 1, Spoken = [done.Step], Opinions = state.Opinions.AddRange(done.Texts) },
        LoopStepDone done => state with { Last = done.Node, Said = done.Texts },
        _ => state,
    };

    /// <inheritdoc/>
    public IReadOnlyList<Step> Next(LoopState state) => state.Last switch
    {
        null => [new LoopStep(LoopNodes.Decompose, 0)],
        LoopNodes.Decompose => [new LoopStep(LoopNodes.Select, 0)],
        LoopNodes.Select => Deliberate(1),
        LoopNodes.Deliberate => Deliberate(state.Round).FindAll(step => !state.Spoken.Contains(step.Name)) is { Count: > 0 } open
            ? open
            : [new LoopStep(LoopNodes.Critique, state.Round)],
        LoopNodes.Critique => [new LoopStep(LoopNodes.Vote, state.Round)],
        LoopNodes.Vote when state.Round < rounds => Deliberate(state.Round + 1),
        LoopNodes.Vote => [new LoopStep(LoopNodes.Synthesize, 0)],
        _ => [],
    };

    private List<Step> Deliberate(int round) => apart
        ? [.. Enumerable.Range(1, Seats).Select(seat => new LoopStep(LoopNodes.Deliberate, round, seat))]
        : [new LoopStep(LoopNodes.Deliberate, round)];
}
