using Microsoft.Extensions.AI;

namespace Witan.Testing.Models;

/// <summary>A mind whose replies are spoiled: some of them, or whatever it says to one task.</summary>
/// <param name="inner">Who would answer well.</param>
/// <param name="seed">Which replies are spoiled, and how.</param>
public sealed class SpoiledChatClient(IChatClient inner, int seed) : DelegatingChatClient(inner)
{
    private int _calls;

    /// <summary>Gets how many replies were spoiled.</summary>
    public int Spoiled { get; private set; }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var good = await base.GetResponseAsync(asked, options, cancellationToken);
        var call = Interlocked.Increment(ref _calls);
        // Every third seed spoils all replies, so that asking again does not help.
        if (seed % 3 != 0 && new Random(HashCode(call)).Next(3) != 0)
        {
            return Reply(good, good.Text);
        }

        Spoiled++;
        return Reply(good, ReplyFuzz.Spoil(HashCode(call), good.Text, asked[0].Text));
    }

    /// <inheritdoc/>
    /// <remarks>It is another mind than the one that it spoils.</remarks>
    public override object? GetService(Type serviceType, object? serviceKey = null) => null;

    private int HashCode(int call) => unchecked((seed * 1_000_003) + (call * 7_919));

    private static ChatResponse Reply(ChatResponse good, string text) => new(new ChatMessage(ChatRole.Assistant, text)) { ModelId = ScriptedChatClient.ModelName, Usage = good.Usage };
}
