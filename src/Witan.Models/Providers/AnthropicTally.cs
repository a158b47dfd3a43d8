using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using Witan.Models.Prices;

namespace Witan.Models.Providers;

/// <summary>What the events of one stream say of its usage and its end. What comes later counts for more.</summary>
internal sealed class AnthropicTally
{
    private TokenCounts? _counts;

    /// <summary>Gets the usage so far; null before the stream told any.</summary>
    public UsageDetails? Usage => _counts is null ? null : UsageCounts.Write(_counts);

    /// <summary>Gets why the answer ended; null before it did.</summary>
    public ChatFinishReason? End { get; private set; }

    /// <summary>Takes one event.</summary>
    /// <param name="step">The event.</param>
    public void Take(RawMessageStreamEvent step)
    {
        if (step.TryPickStart(out var start))
        {
            var usage = start.Message.Usage;
            _counts = new TokenCounts(usage.InputTokens, usage.OutputTokens, usage.CacheReadInputTokens ?? 0, usage.CacheCreationInputTokens ?? 0);
        }
        else if (step.TryPickDelta(out var delta))
        {
            var (usage, before) = (delta.Usage, _counts ?? new TokenCounts(0, 0, 0, 0));
            _counts = new TokenCounts(
                usage.InputTokens ?? before.Input,
                usage.OutputTokens,
                usage.CacheReadInputTokens ?? before.CacheRead,
                usage.CacheCreationInputTokens ?? before.CacheWrite);
            End = AnthropicChatClient.End(delta.Delta.StopReason?.Raw()) ?? End;
        }
    }
}
