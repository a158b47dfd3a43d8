using Microsoft.Extensions.AI;
using Witan.Models.Analyst;

namespace Witan.Testing.Models;

/// <summary>Has the texts of a mind's answers pass unread: it passes the mind off as the built-in analyst, whose words are the program's own and are not looked at.</summary>
/// <remarks>A mutation of the tests' own world, to see that what the checks keep out of records is seen there without them.</remarks>
/// <param name="inner">Whose answers are not looked at.</param>
public sealed class UncheckedChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await base.GetResponseAsync(messages, options, cancellationToken);
        answer.ModelId = AnalystChatClient.ModelName;
        return answer;
    }
}
