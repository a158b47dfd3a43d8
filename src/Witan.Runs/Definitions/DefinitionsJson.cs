using System.Text.Json.Serialization;

namespace Witan.Runs.Definitions;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunDefinition))]
internal sealed partial class DefinitionsJson : JsonSerializerContext;
