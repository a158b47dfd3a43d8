using System.Text.Json.Serialization;

namespace Witan.Benchmarks.Steps;

/// <summary>What the other engine's program says of itself when it starts.</summary>
internal sealed record PeerVersions
{
    /// <summary>Gets the version of Node.js.</summary>
    public required string Node { get; init; }

    /// <summary>Gets the version of LangGraph.js.</summary>
    public required string Langgraph { get; init; }

    /// <summary>Gets the version of its core.</summary>
    public required string Core { get; init; }

    /// <summary>Gets the version of its SQLite saver.</summary>
    [JsonPropertyName("langgraph-checkpoint-sqlite")]
    public required string Saver { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"@langchain/langgraph {Langgraph}, @langchain/core {Core}, @langchain/langgraph-checkpoint-sqlite {Saver}, Node.js {Node}";
}
