using System.Text.Json.Serialization;
using Witan.Boards.Records;

namespace Witan.Boards.Imports;

/// <summary>Writes the events of imports, and reads records of the swarm's form, in which what there is none of does not stand, as strictly as it can.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RecordImported))]
[JsonSerializable(typeof(DecisionRecord))]
internal sealed partial class ImportJson : JsonSerializerContext;
