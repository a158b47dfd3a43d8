using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Roundtable.Events;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable;

/// <summary>
/// The round table: standing architects and invoked specialists assess a matter, every option is held against the tenant's rules, the table
/// debates and votes as a board does, what follows from each option is put down, and a person decides. Nothing counts as decided before. Pure.
/// </summary>
public sealed class RoundtableProtocol : IProtocol<RoundtableState>
{
    /// <summary>The name under which runs are opened.</summary>
    public const string Kind = "roundtable";

    /// <summary>Counts up when the rules change what a journal leads to.</summary>
    public const string Version = "roundtable/1";

    /// <summary>The id of the one part.</summary>
    public const string Matter = "matter";

    /// <summary>The name of the gate; asked again, it carries a number.</summary>
    public const string Gate = "decision";

    private static readonly BoardProtocol Board = new();

    /// <inheritdoc/>
    public RoundtableState Start { get; } = new();

    /// <inheritdoc/>
    public ProtocolGraph Graph => RoundtableGraph.Graph;

    /// <summary>Names the gate.</summary>
    /// <param name="number">How often it was asked, this time included.</param>
    public static string GateName(int number) => number == 1 ? Gate : string.Create(CultureInfo.InvariantCulture, $"{Gate}-{number}");

    /// <inheritdoc/>
    public RoundtableState Apply(RoundtableState state, RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(state);
        return runEvent switch
        {
            TableOpened opened => state with { Rules = opened.Rules },
            MatterFramed framed => state with { Matter = framed },
            TableConvened convened => state with { Convened = convened },
            SeatAssessed assessed => state with { Assessed = state.Assessed.SetItem(assessed.Seat, assessed), Board = state.Board with { Calls = state.Board.Calls.Add(assessed.Call) } },
            GovernanceRuled ruled => state with { Ruled = ruled, Board = state.Board with { Calls = state.Board.Calls.Add(ruled.Call), Rulings = RulingText.Of(ruled.Rulings) } },
            BranchesDrafted drafted => state with { Branches = drafted, Board = state.Board with { Calls = state.Board.Calls.Add(drafted.Call) } },
            GateDecided decided => state with { Verdicts = state.Verdicts.Add(decided) },
            _ => state with { Board = Board.Apply(state.Board, runEvent) },
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Step> Next(RoundtableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Board.Brief is null || state.Rules is null || state.Board.Conclusion is not null ? []
            : state.Part is not { } part ? [new RoundtableStep(RoundtableTask.Frame)]
            : state.Convened is null ? [new RoundtableStep(RoundtableTask.Convene, part.Part.Id)]
            : Unassessed(state, part) is { Count: > 0 } steps ? steps
            : state.Ruled is null ? [new RoundtableStep(RoundtableTask.Govern, part.Part.Id)]
            : !part.IsOver ? PartRule.Next(state.Board, part)
            : part.Failure is not null ? [Close(part)]
            : state.Branches is null ? [new RoundtableStep(RoundtableTask.Draft, part.Part.Id)]
            : [AtGate(state, part)];
    }

    private static List<Step> Unassessed(RoundtableState state, PartState part) =>
    [
        .. from seat in part.Codes
           let step = new RoundtableStep(RoundtableTask.Assess, part.Part.Id, seat)
           where !state.Assessed.ContainsKey(seat) && !part.Absent.ContainsKey(step.Name)
           select step,
    ];

    private static Step AtGate(RoundtableState state, PartState part)
    {
        var verdict = TableVerdict.Of(state);
        return verdict.IsOpen ? new GateStep(GateName(state.Verdicts.Count + 1), GateText.Of(state)) : Close(part);
    }

    private static RoundtableStep Close(PartState part) => new(RoundtableTask.Close, part.Part.Id);
}
