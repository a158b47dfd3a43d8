using System.Text.Json.Serialization;

namespace Witan.Runs.Journal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunOpened))]
[JsonSerializable(typeof(RunClosed))]
internal sealed partial class RunsJson : JsonSerializerContext;
