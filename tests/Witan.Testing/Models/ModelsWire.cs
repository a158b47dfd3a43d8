using System.Text.Json.Nodes;

namespace Witan.Testing.Models;

/// <summary>The wire of <c>/v1/models</c>: the reply's text names the models, a line each.</summary>
internal sealed class ModelsWire : IWire
{
    /// <inheritdoc/>
    public ModelServerRequest Read(ModelServerRequest request) => request;

    /// <inheritdoc/>
    public string Whole(WireAnswer answer)
    {
        var models = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (JsonNode)new JsonObject { ["id"] = name, ["object"] = "model", ["created"] = 1_700_000_000, ["owned_by"] = "tests" });
        return new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. models]) }.ToJsonString();
    }

    /// <inheritdoc/>
    public (int Status, string Body) Error(ModelServerFault fault) => new ChatWire().Error(fault);
}
