using Witan.Boards.Board;
using Witan.Models.Minds;
using Witan.Runs.Engine;

namespace Witan.Boards.Roundtable;

/// <summary>The round table as a kind of run.</summary>
public static class RoundtableKind
{
    /// <summary>Makes it.</summary>
    /// <param name="minds">Who thinks.</param>
    /// <param name="services">What it uses beside minds.</param>
    /// <param name="callUsd">The most that one call may cost, in US dollars.</param>
    public static IRunKind Create(IMinds minds, RoundtableServices services, decimal callUsd) => new RunKind<RoundtableState>(
        RoundtablePrompts.Current,
        definition => definition.Version == RoundtableProtocol.Version
            ? new RunRules<RoundtableState>(new RoundtableProtocol(), new RoundtableExecutor(minds, definition, services, callUsd))
            : null,
        BoardConstraints.Check);
}
