using System.Text.Json.Serialization;
using Witan.Boards.Records.Board;

namespace Witan.Boards.Imports;

/// <summary>Reads records of a board's form as strictly as it can.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BoardRecord))]
internal sealed partial class ImportBoardJson : JsonSerializerContext;
