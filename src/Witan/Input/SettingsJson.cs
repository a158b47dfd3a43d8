using System.Text.Json;
using System.Text.Json.Serialization;
using Witan.Server.Health;
using Witan.Server.Hosting;
using Witan.Server.Jobs;
using Witan.Server.Supervision;

namespace Witan.Input;

/// <summary>How the settings are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, UseStringEnumConverter = true, Converters = [typeof(TimeConverter)])]
[JsonSerializable(typeof(WitanSettings))]
[JsonSerializable(typeof(ServerOptions))]
[JsonSerializable(typeof(JobOptions))]
[JsonSerializable(typeof(ReadinessOptions))]
[JsonSerializable(typeof(SupervisorOptions))]
internal sealed partial class SettingsJson : JsonSerializerContext;
