using System.Text.Json.Serialization;

namespace Witan.Benchmarks.Caching;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CacheFigures))]
internal sealed partial class CacheJson : JsonSerializerContext;
