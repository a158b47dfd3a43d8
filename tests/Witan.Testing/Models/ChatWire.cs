using System.Text.Json.Nodes;

namespace Witan.Testing.Models;

/// <summary>The wire of <c>/v1/chat/completions</c>.</summary>
internal sealed class ChatWire : IStreamWire
{
    private const string Done = "data: [DONE]\n\n";

    /// <inheritdoc/>
    public ModelServerRequest Read(ModelServerRequest request)
    {
        var body = request.Raw;
        var messages = body.GetProperty("messages").EnumerateArray()
            .Select(message => new ModelServerMessage(message.GetProperty("role").GetString()!, WireJson.Texts(message.GetProperty("content"))))
            .ToLookup(message => message.Role is "system" or "developer");
        return request with
        {
            Model = body.GetProperty("model").GetString()!,
            System = string.Join('\n', messages[true].Select(message => message.Text)),
            Messages = [.. messages[false]],
            Streams = WireJson.IsTrue(body, "stream"),
            TellsUsage = WireJson.IsTrue(body, "stream_options", "include_usage"),
            OutputMax = (WireJson.Find(body, "max_completion_tokens") ?? WireJson.Find(body, "max_tokens"))?.GetInt32(),
            Schema = WireJson.Find(body, "response_format", "json_schema", "schema"),
        };
    }

    /// <inheritdoc/>
    public string Whole(WireAnswer answer)
    {
        var declined = answer.Fault == ModelServerFault.DeclinedInWords;
        var body = Body(answer.Request, "chat.completion", new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = declined ? null : answer.Text, ["refusal"] = declined ? answer.Text : null },
            ["finish_reason"] = FinishReason(answer.Fault),
            ["logprobs"] = null,
        });
        body["usage"] = Usage(answer.Usage);
        return body.ToJsonString();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Events(WireAnswer answer)
    {
        var field = answer.Fault == ModelServerFault.DeclinedInWords ? "refusal" : "content";
        var events = new List<string> { Delta(answer.Request, new JsonObject { ["role"] = "assistant", ["content"] = string.Empty }, null) };
        events.AddRange(answer.Cut().Select(piece => Delta(answer.Request, new JsonObject { [field] = piece }, null)));
        events.Add(Delta(answer.Request, [], FinishReason(answer.Fault)));
        if (answer.Request.TellsUsage)
        {
            var last = Body(answer.Request, "chat.completion.chunk", null);
            last["usage"] = Usage(answer.Usage);
            events.Add(Event(last));
        }

        events.Add(Done);
        return events;
    }

    /// <inheritdoc/>
    public string Piece(string text) => Event(new JsonObject
    {
        ["id"] = "chatcmpl-piece",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "any",
        ["choices"] = new JsonArray(Choice(new JsonObject { ["content"] = text }, null)),
    });

    /// <inheritdoc/>
    public string Malformed() => "data: {\"id\":\"chatcmpl-1\",\"choices\":[{\"del\n\n";

    /// <inheritdoc/>
    public string OtherShape() => "data: {\"another\":\"shape\"}\n\n";

    /// <inheritdoc/>
    public string ErrorEvent() => Event(new JsonObject { ["error"] = new JsonObject { ["message"] = "no capacity in the middle", ["type"] = "server_error", ["code"] = 503 } });

    /// <inheritdoc/>
    public (int Status, string Body) Error(ModelServerFault fault)
    {
        var (status, type, code, message) = fault switch
        {
            ModelServerFault.WrongKey => (401, "invalid_request_error", "invalid_api_key", "the key is not known"),
            ModelServerFault.TooManyRequests => (429, "requests", "rate_limit_exceeded", "too many requests a minute"),
            ModelServerFault.NoCredit => (429, "insufficient_quota", "insufficient_quota", "the quota is used up"),
            ModelServerFault.TooLong => (400, "invalid_request_error", "context_length_exceeded", "the request is longer than the model reads"),
            ModelServerFault.NoSuchModel => (404, "invalid_request_error", "model_not_found", "there is no model of this name"),
            ModelServerFault.Overloaded => (529, "server_error", "overloaded", "no capacity"),
            _ => (500, "server_error", null, "an error inside"),
        };
        var body = new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = null, ["code"] = code } };
        return (status, body.ToJsonString());
    }

    private static string FinishReason(ModelServerFault fault) => fault switch
    {
        ModelServerFault.Declined => "content_filter",
        ModelServerFault.Truncated => "length",
        ModelServerFault.UnknownEnd => "bored",
        _ => "stop",
    };

    private static string Event(JsonObject data) => $"data: {data.ToJsonString()}\n\n";

    private static string Delta(ModelServerRequest request, JsonObject delta, string? end) => Event(Body(request, "chat.completion.chunk", Choice(delta, end)));

    private static JsonObject Choice(JsonObject delta, string? end) => new() { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = end };

    private static JsonObject Body(ModelServerRequest request, string kind, JsonObject? choice) => new()
    {
        ["id"] = $"chatcmpl-{request.Number}",
        ["object"] = kind,
        ["created"] = 1_700_000_000,
        ["model"] = request.Model,
        ["choices"] = choice is null ? new JsonArray() : new JsonArray(choice),
    };

    private static JsonObject Usage(ModelServerUsage usage) => new()
    {
        ["prompt_tokens"] = usage.Read,
        ["completion_tokens"] = usage.Output,
        ["total_tokens"] = usage.Read + usage.Output,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.CacheRead },
    };
}
