using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Input;

/// <summary>How the settings are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, UseStringEnumConverter = true, Converters = [typeof(TimeConverter)])]
[JsonSerializable(typeof(WitanSettings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
