using System.Text.Json.Serialization;

namespace Witan.Models.Cache;

/// <summary>Reads and writes what is kept of answers.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredAnswer))]
internal sealed partial class StoredAnswerJson : JsonSerializerContext;
