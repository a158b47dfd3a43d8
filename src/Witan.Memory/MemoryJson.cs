using System.Text.Json.Serialization;
using Witan.Memory.Episodes;
using Witan.Memory.Truth;

namespace Witan.Memory;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EpisodeOutcome))]
[JsonSerializable(typeof(Reflection))]
[JsonSerializable(typeof(MemoryRecord))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class MemoryJson : JsonSerializerContext;
