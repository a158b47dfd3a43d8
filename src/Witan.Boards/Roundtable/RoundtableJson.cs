using System.Text.Json.Serialization;
using Witan.Boards.Roundtable.Answers;
using Witan.Boards.Roundtable.Events;

namespace Witan.Boards.Roundtable;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TableOpened))]
[JsonSerializable(typeof(MatterFramed))]
[JsonSerializable(typeof(TableConvened))]
[JsonSerializable(typeof(SeatAssessed))]
[JsonSerializable(typeof(GovernanceRuled))]
[JsonSerializable(typeof(BranchesDrafted))]
[JsonSerializable(typeof(FrameAnswer))]
[JsonSerializable(typeof(AssessAnswer))]
[JsonSerializable(typeof(GovernAnswer))]
[JsonSerializable(typeof(DraftAnswer))]
[JsonSerializable(typeof(TableInput))]
internal sealed partial class RoundtableJson : JsonSerializerContext;
