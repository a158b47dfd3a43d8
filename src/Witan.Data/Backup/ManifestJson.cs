using System.Text.Json.Serialization;

namespace Witan.Data.Backup;

/// <summary>The manifest's JSON. Stored: a property never changes its name or meaning, and unknown ones are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
