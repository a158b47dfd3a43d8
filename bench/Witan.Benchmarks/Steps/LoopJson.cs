using System.Text.Json;
using System.Text.Json.Serialization;

namespace Witan.Benchmarks.Steps;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LoopStepDone))]
[JsonSerializable(typeof(PeerVersions))]
[JsonSerializable(typeof(PeerResult))]
internal sealed partial class LoopJson : JsonSerializerContext;
