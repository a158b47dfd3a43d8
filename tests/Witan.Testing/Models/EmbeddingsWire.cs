using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Testing.Models;

/// <summary>The wire of <c>/v1/embeddings</c>. A text's numbers follow from its characters, so that equal texts have equal ones.</summary>
internal sealed class EmbeddingsWire : IWire
{
    /// <summary>How many numbers an embedding has, when the request does not say.</summary>
    private const int Usual = 8;

    /// <inheritdoc/>
    public ModelServerRequest Read(ModelServerRequest request)
    {
        var input = request.Raw.GetProperty("input");
        return request with
        {
            Model = request.Raw.GetProperty("model").GetString()!,
            Inputs = input.ValueKind == JsonValueKind.String ? [input.GetString()!] : [.. input.EnumerateArray().Select(text => text.GetString()!)],
        };
    }

    /// <inheritdoc/>
    public string Whole(WireAnswer answer)
    {
        var raw = answer.Request.Raw;
        var length = WireJson.Find(raw, "dimensions")?.GetInt32() ?? Usual;
        var packed = WireJson.Find(raw, "encoding_format")?.GetString() == "base64";
        // One fewer than asked for is this wire's answer of another schema.
        var inputs = answer.Fault is ModelServerFault.WrongSchema or ModelServerFault.Empty ? answer.Request.Inputs.Skip(1) : answer.Request.Inputs;
        var data = inputs.Select((text, index) => (JsonNode)new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = index,
            ["embedding"] = packed ? Packed(ModelServerEmbedding.Of(text, length)) : new JsonArray([.. ModelServerEmbedding.Of(text, length).Select(number => (JsonNode)number)]),
        });
        var usage = new JsonObject { ["prompt_tokens"] = answer.Usage.Read, ["total_tokens"] = answer.Usage.Read };
        return new JsonObject { ["object"] = "list", ["model"] = answer.Request.Model, ["data"] = new JsonArray([.. data]), ["usage"] = usage }.ToJsonString();
    }

    /// <inheritdoc/>
    public (int Status, string Body) Error(ModelServerFault fault) => new ChatWire().Error(fault);

    private static string Packed(float[] numbers) => Convert.ToBase64String(MemoryMarshal.AsBytes<float>(numbers));
}
