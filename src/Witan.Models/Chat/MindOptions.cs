using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using Witan.Models.Budget;

namespace Witan.Models.Chat;

/// <summary>The options of a request for a structured answer.</summary>
internal static class MindOptions
{
    /// <summary>How much more room an answer gets that was cut off.</summary>
    private const int MoreRoom = 2;

    /// <summary>The schemas of answers that were asked for: there are some twenty, and each is asked for again and again.</summary>
    private static readonly ConditionalWeakTable<JsonTypeInfo, StrongBox<JsonElement>> Schemas = [];

    /// <summary>Makes them.</summary>
    public static ChatOptions Of<TAnswer>(MindRequest<TAnswer> request)
    {
        var options = new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(Schemas.GetValue(request.Answer, Schema).Value, schemaName: request.Task),
            Temperature = (float?)request.Temperature,
        };
        request.Call?.PutInto(options);
        return options;
    }

    private static StrongBox<JsonElement> Schema(JsonTypeInfo answer)
    {
        using var document = JsonDocument.Parse(answer.GetJsonSchemaAsNode().ToJsonString());
        return new StrongBox<JsonElement>(document.RootElement.Clone());
    }

    /// <summary>Makes the options of a second try: twice as many tokens as were written when the answer was cut off, which is where its bound was.</summary>
    /// <param name="options">The options of the first try.</param>
    /// <param name="cutOff">What came of it.</param>
    public static ChatOptions WithMoreRoom(ChatOptions options, ChatResponse cutOff)
    {
        var more = options.Clone();
        more.MaxOutputTokens = MoreRoom * (int)(cutOff.Usage?.OutputTokenCount ?? new BudgetOptions().OutputMax);
        return more;
    }
}
