using System.Text.Json.Serialization;

namespace Witan.Runs.Snapshots;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SnapshotContent))]
internal sealed partial class SnapshotsJson : JsonSerializerContext;
