using System.Text.Json;
using System.Text.Json.Schema;
using Microsoft.Extensions.AI;

namespace Witan.Models.Chat;

/// <summary>The options of a request for a structured answer.</summary>
internal static class MindOptions
{
    /// <summary>How much an answer may have when nobody said, in tokens.</summary>
    public const int OutputMax = 8_192;

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
            MaxOutputTokens = OutputMax,
        };
        request.Call?.PutInto(options);
        return options;
    }

    /// <summary>Makes the options of a second try.</summary>
    public static ChatOptions WithMoreRoom(ChatOptions options)
    {
        var more = options.Clone();
        more.MaxOutputTokens = options.MaxOutputTokens * MoreRoom;
        return more;
    }
}
