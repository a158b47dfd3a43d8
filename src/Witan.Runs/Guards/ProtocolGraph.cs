namespace Witan.Runs.Guards;

/// <summary>Which step of a protocol may follow which.</summary>
/// <param name="Protocol">The protocol's name.</param>
/// <param name="Start">The first step.</param>
/// <param name="Edges">The edges.</param>
public sealed record ProtocolGraph(string Protocol, string Start, params IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>Names the end of every run.</summary>
    public const string End = "end";

    /// <summary>Gets all steps, each once, in the order in which the edges name them.</summary>
    public IReadOnlyList<string> Nodes => [.. Edges.SelectMany(edge => new[] { edge.From, edge.To }).Prepend(Start).Distinct(StringComparer.Ordinal)];

    /// <summary>Gets the steps that may follow a step.</summary>
    /// <param name="node">The step.</param>
    public IEnumerable<string> After(string node) => Edges.Where(edge => edge.From == node).Select(edge => edge.To);
}
