using System.CommandLine;
using System.Globalization;
using System.Text;
using Witan.Boards.Board;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Runs.Guards;

namespace Witan.Commands;

/// <summary><c>witan graph</c>: draws which step of a protocol may follow which, from the code that is checked at every start.</summary>
internal static class GraphCommand
{
    private static readonly IReadOnlyList<ProtocolGraph> Graphs = [new SwarmProtocol().Graph, new BoardProtocol().Graph, new RoundtableProtocol().Graph];

    public static Command Build()
    {
        var protocol = new Argument<string>("PROTOCOL") { Description = $"Which: {string.Join(", ", Graphs.Select(graph => graph.Protocol))}." };
        protocol.AcceptOnlyFromAmong([.. Graphs.Select(graph => graph.Protocol)]);
        var command = new Command("graph", "Draw a protocol as a Mermaid diagram.") { protocol };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Mermaid(Graphs.First(graph => graph.Protocol == parsed.GetValue(protocol))));
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>Writes a graph as Mermaid reads it.</summary>
    internal static string Mermaid(ProtocolGraph graph)
    {
        var text = new StringBuilder("flowchart TD\n");
        text.Append(CultureInfo.InvariantCulture, $"    start([start]) --> {graph.Start}\n");
        foreach (var edge in graph.Edges)
        {
            var to = edge.To == ProtocolGraph.End ? "stop([end])" : edge.To;
            text.Append(edge.Exit is { } exit ? $"    {edge.From} -- \"{exit}\" --> {to}\n" : $"    {edge.From} --> {to}\n");
        }

        return text.ToString();
    }
}
