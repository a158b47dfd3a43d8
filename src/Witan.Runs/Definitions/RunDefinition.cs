using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Runs.Definitions;

/// <summary>Everything beside the program's code that a run's course depends on: stored when the run opens, so that it goes on under its own.</summary>
/// <param name="Kind">What is defined, for example <c>swarm</c>.</param>
/// <param name="Version">Which rules of the code it belongs to, for example <c>swarm/1</c>.</param>
/// <param name="Parts">The texts, in the order that the hash is made over.</param>
public sealed record RunDefinition(string Kind, string Version, IReadOnlyList<DefinitionPart> Parts)
{
    /// <summary>The hashes of definitions that are still held: every call of a run names its definition by it.</summary>
    private static readonly ConditionalWeakTable<RunDefinition, string> Hashes = [];

    /// <summary>Gets the SHA-256 of version and texts, in lower-case hexadecimal. A run is pinned to it.</summary>
    [JsonIgnore]
    public string Hash => Hashes.GetValue(this, known => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\f', known.Parts.Select(part => part.Text).Prepend(known.Version))))));

    /// <summary>Gets a text by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidOperationException">The definition has no such text.</exception>
    public string Text(string name) => Parts.FirstOrDefault(part => part.Name == name)?.Text
        ?? throw new InvalidOperationException($"The definition of '{Kind}' ({Version}) has no text named '{name}'.");

    /// <summary>Writes it as it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DefinitionsJson.Default.RunDefinition);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The stored text.</param>
    public static RunDefinition FromJson(string json) =>
        JsonSerializer.Deserialize(json, DefinitionsJson.Default.RunDefinition) ?? throw new JsonException("A definition is an object.");
}
