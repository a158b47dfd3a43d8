using Microsoft.Extensions.AI;

namespace Witan.Models.Providers;

/// <summary>Holds requests to what every provider passes on: text. A library that dropped the rest without a word would have a model answer another question. Pure.</summary>
internal static class TextRequest
{
    /// <summary>Gets the messages as a list when all of them are text.</summary>
    /// <param name="messages">The request.</param>
    /// <param name="options">Its options.</param>
    /// <exception cref="NotSupportedException">A content is no text, a role has none, or tools are asked for.</exception>
    public static IReadOnlyList<ChatMessage> Checked(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.Tools is { Count: > 0 })
        {
            throw new NotSupportedException("tools are not passed to providers");
        }

        List<ChatMessage> all = [.. messages];
        foreach (var message in all)
        {
            if (message.Role != ChatRole.System && message.Role != ChatRole.User && message.Role != ChatRole.Assistant)
            {
                throw new NotSupportedException($"messages of the role '{message.Role}' are not passed to providers");
            }

            if (message.Contents.FirstOrDefault(content => content is not TextContent) is { } odd)
            {
                throw new NotSupportedException($"a content of the kind {odd.GetType().Name} is not passed to providers");
            }
        }

        return all;
    }
}
