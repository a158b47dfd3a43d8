using System.Text.Json.Serialization;

namespace Witan.Testing.Scripts;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(ScriptStepDone))]
[JsonSerializable(typeof(ScriptState))]
internal sealed partial class ScriptJson : JsonSerializerContext;
