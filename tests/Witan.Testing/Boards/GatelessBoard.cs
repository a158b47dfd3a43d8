using Witan.Boards.Board;
using Witan.Runs.Driving;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Testing.Boards;

/// <summary>A board that goes on when the parts were shown, whatever a person says to them: the mistake that a simulation must find.</summary>
internal sealed class GatelessBoard(IProtocol<BoardState> inner) : IProtocol<BoardState>
{
    public BoardState Start => inner.Start;

    public ProtocolGraph Graph => inner.Graph;

    public BoardState Apply(BoardState state, RunEvent runEvent) => inner.Apply(state, runEvent);

    public IReadOnlyList<Step> Next(BoardState state)
    {
        var next = inner.Next(state);
        return next is [GateStep] && state.PlanVerdicts.Count > 0 ? inner.Next(state with { Terms = state.Terms! with { Approves = false } }) : next;
    }
}
