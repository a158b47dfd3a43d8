using System.Text.Json.Serialization;
using Witan.Runs.Journal;

namespace Witan.Benchmarks.Feed;

/// <summary>Something that a run might journal, with a text of a length that is usual.</summary>
internal sealed record BenchEvent : RunEvent
{
    /// <summary>Gets the text.</summary>
    public required string Text { get; init; }
}

[JsonSerializable(typeof(BenchEvent))]
internal sealed partial class BenchJson : JsonSerializerContext;
