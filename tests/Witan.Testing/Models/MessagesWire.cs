using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Testing.Models;

/// <summary>The wire of <c>/v1/messages</c>.</summary>
internal sealed class MessagesWire : IStreamWire
{
    /// <inheritdoc/>
    public ModelServerRequest Read(ModelServerRequest request)
    {
        var body = request.Raw;
        var system = body.TryGetProperty("system", out var prompt) ? WireJson.Texts(prompt) : [];
        var messages = body.GetProperty("messages").EnumerateArray()
            .Select(message => new ModelServerMessage(message.GetProperty("role").GetString()!, WireJson.Texts(message.GetProperty("content"))))
            .ToList();
        return request with
        {
            Model = body.GetProperty("model").GetString()!,
            System = string.Join('\n', system),
            Messages = messages,
            Streams = WireJson.IsTrue(body, "stream"),
            TellsUsage = true,
            OutputMax = body.GetProperty("max_tokens").GetInt32(),
            Schema = WireJson.Find(body, "output_config", "format", "schema") ?? WireJson.Find(body, "output_format", "schema"),
            CachedPrefix = Prefix(body),
        };
    }

    /// <inheritdoc/>
    public string Whole(WireAnswer answer)
    {
        var message = Message(answer, answer.Usage.Output);
        if (answer.Text.Length > 0)
        {
            message["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = answer.Text });
        }

        message["stop_reason"] = StopReason(answer.Fault);
        return message.ToJsonString();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Events(WireAnswer answer)
    {
        var events = new List<string>
        {
            Event("message_start", new JsonObject { ["message"] = Message(answer, 1) }),
            Event("content_block_start", new JsonObject { ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = string.Empty } }),
            Event("ping", []),
        };
        events.AddRange(answer.Cut().Select(Piece));
        events.Add(Event("content_block_stop", new JsonObject { ["index"] = 0 }));
        events.Add(Event("message_delta", new JsonObject
        {
            ["delta"] = new JsonObject { ["stop_reason"] = StopReason(answer.Fault), ["stop_sequence"] = null },
            ["usage"] = Usage(answer.Usage, answer.Usage.Output),
        }));
        events.Add(Event("message_stop", []));
        return events;
    }

    /// <inheritdoc/>
    public string Piece(string text) =>
        Event("content_block_delta", new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = text } });

    /// <inheritdoc/>
    public string Malformed() => "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\n\n";

    /// <inheritdoc/>
    public string OtherShape() => "event: content_block_delta\ndata: {\"another\":\"shape\"}\n\n";

    /// <inheritdoc/>
    public string ErrorEvent() => Event("error", new JsonObject { ["error"] = new JsonObject { ["type"] = "overloaded_error", ["message"] = "no capacity in the middle" } });

    /// <inheritdoc/>
    public (int Status, string Body) Error(ModelServerFault fault)
    {
        var (status, type, message) = fault switch
        {
            ModelServerFault.WrongKey => (401, "authentication_error", "the key is not known"),
            ModelServerFault.TooManyRequests => (429, "rate_limit_error", "too many requests a minute"),
            ModelServerFault.NoCredit => (400, "invalid_request_error", "Your credit balance is too low for this"),
            ModelServerFault.TooLong => (400, "invalid_request_error", "prompt is too long: 300000 tokens > 200000 maximum"),
            ModelServerFault.NoSuchModel => (404, "not_found_error", "model: there is none of this name"),
            ModelServerFault.Overloaded => (529, "overloaded_error", "no capacity"),
            _ => (500, "api_error", "an error inside"),
        };
        var body = new JsonObject { ["type"] = "error", ["error"] = new JsonObject { ["type"] = type, ["message"] = message } };
        return (status, body.ToJsonString());
    }

    private static string StopReason(ModelServerFault fault) => fault switch
    {
        ModelServerFault.Declined or ModelServerFault.DeclinedInWords => "refusal",
        ModelServerFault.Truncated => "max_tokens",
        ModelServerFault.UnknownEnd => "bored",
        _ => "end_turn",
    };

    private static string Event(string type, JsonObject data)
    {
        data["type"] = type;
        return $"event: {type}\ndata: {data.ToJsonString()}\n\n";
    }

    private static JsonObject Message(WireAnswer answer, int output) => new()
    {
        ["id"] = $"msg_{answer.Request.Number}",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = answer.Request.Model,
        ["content"] = new JsonArray(),
        ["stop_reason"] = null,
        ["stop_sequence"] = null,
        ["usage"] = Usage(answer.Usage, output),
    };

    private static JsonObject Usage(ModelServerUsage usage, int output) => new()
    {
        ["input_tokens"] = usage.Input,
        ["cache_creation_input_tokens"] = usage.CacheWrite,
        ["cache_read_input_tokens"] = usage.CacheRead,
        ["output_tokens"] = output,
    };

    /// <summary>The texts of the system prompt and of the messages, in this order, up to the last that is marked.</summary>
    private static string Prefix(JsonElement body)
    {
        var texts = new List<string>();
        var marked = 0;
        var holders = body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content")).ToList();
        if (body.TryGetProperty("system", out var system))
        {
            holders.Insert(0, system);
        }

        foreach (var block in holders.Where(holder => holder.ValueKind == JsonValueKind.Array).SelectMany(holder => holder.EnumerateArray()))
        {
            texts.Add(WireJson.Find(block, "text")?.GetString() ?? string.Empty);
            marked = WireJson.Find(block, "cache_control") is { ValueKind: JsonValueKind.Object } ? texts.Count : marked;
        }

        return string.Join('\n', texts.Take(marked));
    }
}
