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
        new GraphEdge(nameof(RoundtableTask.Frame), nameof(RoundtableTask.Convene)),
        new GraphEdge(nameof(RoundtableTask.Convene), nameof(RoundtableTask.Assess)),
        new GraphEdge(nameof(RoundtableTask.Assess), nameof(RoundtableTask.Govern)),
        new GraphEdge(nameof(RoundtableTask.Govern), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Speak)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Answer)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Moderate)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Research)),
        new GraphEdge(nameof(BoardTask.Speak), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Speak), nameof(RoundtableTask.Close), "no seat gave an opinion"),
        new GraphEdge(nameof(BoardTask.Answer), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Moderate), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Research), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Vote), "the last round was held, the debate is over, or a person asked for the vote"),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Conclude), "the blind drafts agree, are sure and give evidence"),
        new GraphEdge(nameof(BoardTask.Vote), nameof(BoardTask.Conclude)),
        new GraphEdge(nameof(BoardTask.Conclude), nameof(RoundtableTask.Draft)),
        new GraphEdge(nameof(RoundtableTask.Draft), Decide),
        new GraphEdge(Decide, nameof(RoundtableTask.Close), "a person approved, amended or rejected"),
        new GraphEdge(nameof(RoundtableTask.Close), ProtocolGraph.End));
}
