using Witan.Runs.Guards;

namespace Witan.Boards.Board;

/// <summary>Which step of a board may follow which.</summary>
internal static class BoardGraph
{
    private const string Ask = "Ask";
    private const string Approve = "Approve";

    /// <summary>Gets what follows what from the first round to the outcome's words; a round table debates as a board does.</summary>
    public static IReadOnlyList<GraphEdge> Debate { get; } =
    [
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Speak)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Answer)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Moderate)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Research)),
        new GraphEdge(nameof(BoardTask.Speak), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Answer), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Moderate), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Research), nameof(BoardTask.Facilitate)),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Vote), "the last round was held, the debate is over, or a person asked for the vote"),
        new GraphEdge(nameof(BoardTask.Facilitate), nameof(BoardTask.Conclude), "the blind drafts agree, are sure and give evidence"),
        new GraphEdge(nameof(BoardTask.Vote), nameof(BoardTask.Conclude)),
    ];

    public static ProtocolGraph Graph { get; } = new(
        BoardProtocol.Kind,
        nameof(BoardTask.Intake),
        [
        new GraphEdge(nameof(BoardTask.Intake), Ask),
        new GraphEdge(nameof(BoardTask.Intake), nameof(BoardTask.Decompose)),
        new GraphEdge(Ask, nameof(BoardTask.Decompose)),
        new GraphEdge(nameof(BoardTask.Decompose), Approve),
        new GraphEdge(nameof(BoardTask.Decompose), nameof(BoardTask.Seat), "nobody is to approve the parts"),
        new GraphEdge(Approve, nameof(BoardTask.Decompose)),
        new GraphEdge(Approve, nameof(BoardTask.Seat), "the parts are approved"),
        new GraphEdge(Approve, ProtocolGraph.End, "the parts are rejected, or were amended too often"),
        new GraphEdge(nameof(BoardTask.Seat), nameof(BoardTask.Facilitate)),
        .. Debate,
        new GraphEdge(nameof(BoardTask.Conclude), nameof(BoardTask.Summarize)),
        new GraphEdge(nameof(BoardTask.Summarize), ProtocolGraph.End)]);
}
