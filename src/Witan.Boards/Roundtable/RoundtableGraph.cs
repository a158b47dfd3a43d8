using Witan.Boards.Board;
using Witan.Runs.Guards;

namespace Witan.Boards.Roundtable;

/// <summary>Which step of a round table may follow which.</summary>
internal static class RoundtableGraph
{
    private const string Decide = "Decide";

    public static ProtocolGraph Graph { get; } = new(
        RoundtableProtocol.Kind,
        nameof(RoundtableTask.Frame),
        [
        new GraphEdge(nameof(RoundtableTask.Frame), nameof(RoundtableTask.Convene)),
        new GraphEdge(nameof(RoundtableTask.Convene), nameof(RoundtableTask.Assess)),
        new GraphEdge(nameof(RoundtableTask.Assess), nameof(RoundtableTask.Govern)),
        new GraphEdge(nameof(RoundtableTask.Govern), nameof(BoardTask.Facilitate)),
        .. BoardGraph.Debate,
        new GraphEdge(nameof(BoardTask.Speak), nameof(RoundtableTask.Close), "no seat gave an opinion"),
        new GraphEdge(nameof(BoardTask.Conclude), nameof(RoundtableTask.Draft)),
        new GraphEdge(nameof(RoundtableTask.Draft), Decide),
        new GraphEdge(Decide, nameof(RoundtableTask.Close), "a person approved, amended or rejected"),
        new GraphEdge(nameof(RoundtableTask.Close), ProtocolGraph.End)]);
}
