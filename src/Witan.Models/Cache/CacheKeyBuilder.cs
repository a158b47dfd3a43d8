using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;

namespace Witan.Models.Cache;

/// <summary>Makes the key of a request from all that its answer depends on. Pure.</summary>
public static class CacheKeyBuilder
{
    /// <summary>Changes whenever keys or stored answers are made in another way: what was kept before is then never found.</summary>
    private const string Form = "witan.answer.1";

    /// <summary>Makes the key; null for a request whose answer may depend on something that is not in it.</summary>
    /// <remarks>
    /// Not cached is: a conversation that the provider keeps, a call that goes on in the background, tools that the provider runs itself, and
    /// options or contents that cannot be written down.
    /// </remarks>
    /// <param name="provider">Who runs the model, as it is configured.</param>
    /// <param name="model">The model that is asked when the options name none; null when it is not known.</param>
    /// <param name="call">For whom and for what.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="options">The options; null for none.</param>
    public static CacheKey? Build(string provider, string? model, ModelCall call, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(provider);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(messages);
        if (!IsWhole(options))
        {
            return null;
        }

        var tenant = call.Context.Tenant.Value;
        try
        {
            using var hash = new KeyHash();
            hash.Add(Form).Add(tenant).Add(provider).Add(options?.ModelId ?? model).Add(call.PromptVersion).Add(call.Persona);
            AddOptions(hash, ModelCall.Strip(options));
            foreach (var message in messages)
            {
                AddMessage(hash, message);
            }

            return hash.Take(tenant);
        }
        catch (Exception error) when (error is NotSupportedException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Gets whether all that the answer depends on can be seen in the request.</summary>
    private static bool IsWhole(ChatOptions? options) => options is null or
    {
        ConversationId: null,
        ContinuationToken: null,
        AllowBackgroundResponses: null or false,
        RawRepresentationFactory: null,
    };

    private static void AddOptions(KeyHash hash, ChatOptions? options)
    {
        hash.Add(options is not null);
        if (options is null)
        {
            return;
        }

        hash.Add(options.Instructions).Add(options.Temperature).Add(options.MaxOutputTokens).Add(options.TopP).Add(options.TopK)
            .Add(options.FrequencyPenalty).Add(options.PresencePenalty).Add(options.Seed)
            .Add((long?)options.Reasoning?.Effort).Add((long?)options.Reasoning?.Output).Add(options.AllowMultipleToolCalls);
        AddFormat(hash, options.ResponseFormat);
        AddToolMode(hash, options.ToolMode);
        hash.Add(options.StopSequences?.Count);
        foreach (var stop in options.StopSequences ?? [])
        {
            hash.Add(stop);
        }

        hash.Add(options.Tools?.Count);
        foreach (var tool in options.Tools ?? [])
        {
            AddTool(hash, tool);
        }

        AddProperties(hash, options.AdditionalProperties);
    }

    private static void AddFormat(KeyHash hash, ChatResponseFormat? format)
    {
        switch (format)
        {
            case null:
                hash.Add((string?)null);
                break;
            case ChatResponseFormatText:
                hash.Add("text");
                break;
            case ChatResponseFormatJson json:
                hash.Add("json").Add(json.Schema?.GetRawText()).Add(json.SchemaName).Add(json.SchemaDescription);
                break;
            default:
                throw new NotSupportedException($"Nobody knows what {format.GetType()} asks for.");
        }
    }

    private static void AddToolMode(KeyHash hash, ChatToolMode? mode) => _ = mode switch
    {
        null => hash.Add((string?)null),
        NoneChatToolMode => hash.Add("none"),
        AutoChatToolMode => hash.Add("auto"),
        RequiredChatToolMode required => hash.Add("required").Add(required.RequiredFunctionName),
        _ => throw new NotSupportedException($"Nobody knows what {mode.GetType()} asks for."),
    };

    private static void AddTool(KeyHash hash, AITool tool)
    {
        if (tool is not AIFunctionDeclaration function)
        {
            // The provider runs it itself: what it finds on the web today is not what it finds tomorrow.
            throw new NotSupportedException($"What {tool.GetType()} gives cannot be seen in the request.");
        }

        hash.Add(function.Name).Add(function.Description).Add(function.JsonSchema.GetRawText()).Add(function.ReturnJsonSchema?.GetRawText());
        AddProperties(hash, function.AdditionalProperties);
    }

    private static void AddMessage(KeyHash hash, ChatMessage message)
    {
        hash.Add(message.Role.Value).Add(message.AuthorName).Add(message.Contents.Count);
        foreach (var content in message.Contents)
        {
            if (content is TextContent { Annotations: null, AdditionalProperties: null } text && text.GetType() == typeof(TextContent))
            {
                hash.Add("text").Add(text.Text);
            }
            else
            {
                hash.Add("json").Add(JsonSerializer.SerializeToUtf8Bytes(content, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(AIContent))));
            }
        }

        AddProperties(hash, message.AdditionalProperties);
    }

    private static void AddProperties(KeyHash hash, IReadOnlyDictionary<string, object?>? properties)
    {
        hash.Add(properties?.Count ?? 0);
        foreach (var (name, value) in (properties ?? new Dictionary<string, object?>(StringComparer.Ordinal)).OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            hash.Add(name);
            if (value is null)
            {
                hash.Add((string?)null);
            }
            else
            {
                hash.Add(JsonSerializer.SerializeToUtf8Bytes(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType())));
            }
        }
    }
}
