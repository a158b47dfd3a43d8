using System.Text.Json;

namespace Witan.Testing.Models;

/// <summary>A request as the model server read it, whatever wire it came by.</summary>
public sealed record ModelServerRequest
{
    /// <summary>Gets the place in the order of all requests, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets what was asked.</summary>
    public required ModelServerWire Wire { get; init; }

    /// <summary>Gets the model; empty where none is named.</summary>
    public string Model { get; init; } = string.Empty;

    /// <summary>Gets the system prompt; empty when there is none.</summary>
    public string System { get; init; } = string.Empty;

    /// <summary>Gets the messages without the system's.</summary>
    public IReadOnlyList<ModelServerMessage> Messages { get; init; } = [];

    /// <summary>Gets the texts to embed.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Gets whether the answer is to come as a stream.</summary>
    public bool Streams { get; init; }

    /// <summary>Gets whether a stream on the chat wire is to tell what was used.</summary>
    public bool TellsUsage { get; init; }

    /// <summary>Gets the most tokens of the answer; null when it is not bounded.</summary>
    public int? OutputMax { get; init; }

    /// <summary>Gets the schema that the answer must have; null when there is none.</summary>
    public JsonElement? Schema { get; init; }

    /// <summary>Gets whether any key came.</summary>
    public required bool HasKey { get; init; }

    /// <summary>Gets whether the key was the right one. The key itself is not kept.</summary>
    public required bool KeyIsRight { get; init; }

    /// <summary>Gets the headers without the key.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets the body as it came; undefined when there was none.</summary>
    public required JsonElement Raw { get; init; }

    /// <summary>Gets the text up to the last mark of the prompt cache; empty when nothing is marked.</summary>
    public string CachedPrefix { get; init; } = string.Empty;

    /// <summary>Gets all text that the model reads.</summary>
    public string Text => string.Join('\n', [System, .. Messages.Select(message => message.Text), .. Inputs]);
}
