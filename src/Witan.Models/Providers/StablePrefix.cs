using Microsoft.Extensions.AI;
using Witan.Models.Documents;

namespace Witan.Models.Providers;

/// <summary>Marks the part of a request that comes again and again, so that the provider keeps it. Pure.</summary>
/// <remarks>
/// Stable are the system prompt and the documents. The mark goes on the last of them, since a provider keeps everything up to a mark; what stands behind it is
/// another text for each mind and task. Without a document it is all of the first user message but for its last text, which is the question.
/// </remarks>
internal static class StablePrefix
{
    /// <summary>Marks the last stable content.</summary>
    /// <param name="messages">The request; it is not changed.</param>
    /// <returns>The same request with the mark; without one when nothing is stable.</returns>
    public static IReadOnlyList<ChatMessage> Mark(IReadOnlyList<ChatMessage> messages)
    {
        if (Find(messages) is not var (message, content))
        {
            return messages;
        }

        var marked = messages[message].Clone();
        var contents = marked.Contents.ToList();
        contents[content] = Copy((TextContent)contents[content]).WithCacheControl((Anthropic.Models.Messages.Ttl?)null);
        marked.Contents = contents;
        return [.. messages.Take(message), marked, .. messages.Skip(message + 1)];
    }

    /// <summary>Finds the last stable content: which message, and which of its contents.</summary>
    private static (int Message, int Content)? Find(IReadOnlyList<ChatMessage> messages)
    {
        var user = Index(messages, ChatRole.User);
        if (user >= 0)
        {
            var texts = Texts(messages[user]);
            if (texts.Where(index => DocumentPrompt.Is(messages[user].Contents[index])).ToList() is [.., var document])
            {
                return (user, document);
            }

            if (texts.Count > 1)
            {
                return (user, texts[^2]);
            }
        }

        var system = Index(messages, ChatRole.System);
        return system >= 0 && Texts(messages[system]) is [.., var last] ? (system, last) : null;
    }

    private static int Index(IReadOnlyList<ChatMessage> messages, ChatRole role) =>
        Enumerable.Range(0, messages.Count).Where(index => messages[index].Role == role).DefaultIfEmpty(-1).First();

    private static List<int> Texts(ChatMessage message) =>
        [.. Enumerable.Range(0, message.Contents.Count).Where(index => message.Contents[index] is TextContent { Text.Length: > 0 })];

    private static TextContent Copy(TextContent text) => new(text.Text)
    {
        AdditionalProperties = text.AdditionalProperties?.Clone(),
        Annotations = text.Annotations,
        RawRepresentation = text.RawRepresentation,
    };
}
