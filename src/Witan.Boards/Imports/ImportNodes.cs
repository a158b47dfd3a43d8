using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Witan.Boards.Imports;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ImportNodes : JsonSerializerContext;
