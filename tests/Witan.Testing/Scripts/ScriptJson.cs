using System.Text.Json.Serialization;

namespace Witan.Testing.Scripts;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(ScriptStepDone))]
internal sealed partial class ScriptJson : JsonSerializerContext;
