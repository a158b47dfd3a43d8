using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Models.Prices;

/// <summary>How prices are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PriceFile))]
internal sealed partial class PriceJson : JsonSerializerContext;
