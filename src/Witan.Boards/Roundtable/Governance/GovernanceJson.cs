using System.Text.Json.Serialization;

namespace Witan.Boards.Roundtable.Governance;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(GovernanceRule))]
internal sealed partial class GovernanceJson : JsonSerializerContext;
