using System.Text;
using Microsoft.Extensions.AI;

namespace Witan.Models.Budget;

/// <summary>The most tokens that a request can be. A bound, not an estimate: what is set aside must be enough whatever the model's tokenizer does.</summary>
/// <remarks>No tokenizer makes more tokens than a text has bytes in UTF-8. Providers add some of their own round each message, and for a schema.</remarks>
public static class CallSize
{
    /// <summary>The most tokens that a provider adds to a request: its own instructions for structured answers and such.</summary>
    public const int RequestOverhead = 1_000;

    /// <summary>The most tokens that a provider puts round each message and each of its parts.</summary>
    public const int PartOverhead = 16;

    /// <summary>Gets the most tokens that a request is read as.</summary>
    /// <param name="messages">The request.</param>
    /// <param name="options">Its options; a schema is read too.</param>
    /// <exception cref="NotSupportedException">It holds something else than text, whose size is not known.</exception>
    public static long InputMax(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        ArgumentNullException.ThrowIfNull(messages);
        long tokens = RequestOverhead;
        foreach (var message in messages)
        {
            tokens += PartOverhead;
            foreach (var content in message.Contents)
            {
                tokens += PartOverhead + (content is TextContent { Text: var text } ? Encoding.UTF8.GetByteCount(text) : throw new NotSupportedException($"The size of {content.GetType().Name} is not known."));
            }
        }

        if (options?.Instructions is { } instructions)
        {
            tokens += Encoding.UTF8.GetByteCount(instructions);
        }

        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
        {
            tokens += Encoding.UTF8.GetByteCount(schema.GetRawText());
        }

        return tokens;
    }
}
