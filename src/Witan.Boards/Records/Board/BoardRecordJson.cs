using System.Text.Json.Serialization;

namespace Witan.Boards.Records.Board;

/// <summary>The JSON form of a board's record. What there is none of stands there as null, so that readers find every property.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BoardRecord))]
internal sealed partial class BoardRecordJson : JsonSerializerContext;
