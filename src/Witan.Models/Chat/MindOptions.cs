using System.Text.Json;
using System.Text.Json.Schema;
using Microsoft.Extensions.AI;
using Witan.Models.Budget;

namespace Witan.Models.Chat;

/// <summary>The options of a request for a structured answer.</summary>
internal static class MindOptions
{
    /// <summary>How much more room an answer gets that was cut off.</summary>
    private const int MoreRoom = 2;

    /// <summary>Makes them.</summary>
    public static ChatOptions Of<TAnswer>(MindRequest<TAnswer> request)
    {
        var schema = request.Answer.GetJsonSchemaAsNode();
        using var document = JsonDocument.Parse(schema.ToJsonString());
        var options = new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(document.RootElement.Clone(), schemaName: request.Task),
            Temperature = (float?)request.Temperature,
        };
        request.Call?.PutInto(options);
        return options;
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
