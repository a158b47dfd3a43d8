using Witan.Boards.Swarm.Events;
using Witan.Models.Chat;

namespace Witan.Boards.Minds;

/// <summary>Says what a mind's answer used.</summary>
internal static class MindReceipt
{
    /// <summary>Gets the receipt of what was put together by rule, since no mind's words could be used.</summary>
    public static CallReceipt ByRule { get; } = new(CallReceipt.Rule, 0, 0, 0);

    public static CallReceipt Of<TAnswer>(MindAnswer<TAnswer> answer) =>
        new(answer.Model, answer.InputTokens, answer.OutputTokens, answer.Uses.Sum(use => use.CostUsd))
        {
            Provider = answer.Uses.Count > 0 ? answer.Uses[^1].Provider : null,
            IsBilled = answer.Uses.Any(use => use.ReservedUsd > 0) ? true : null,
            FromCache = answer.Uses.Count > 0 && answer.Uses.All(use => use.FromCache) ? true : null,
            Fallback = answer.Fallback is { } fallback ? $"{fallback.From} did not answer: {fallback.Reason}" : null,
        };
}
