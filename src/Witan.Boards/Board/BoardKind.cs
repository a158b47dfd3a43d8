using Witan.Models.Minds;
using Witan.Runs.Engine;

namespace Witan.Boards.Board;

/// <summary>The board as a kind of run.</summary>
public static class BoardKind
{
    /// <summary>Makes it.</summary>
    /// <param name="minds">Who thinks.</param>
    /// <param name="services">What it uses beside minds.</param>
    /// <param name="callUsd">The most that one call may cost, in US dollars.</param>
    public static IRunKind Create(IMinds minds, BoardServices services, decimal callUsd) => new RunKind<BoardState>(
        BoardPrompts.Current,
        definition => definition.Version == BoardProtocol.Version ? new RunRules<BoardState>(new BoardProtocol(), new BoardExecutor(minds, definition, services, callUsd)) : null,
        BoardConstraints.Check);
}
