using System.Globalization;
using Witan.Boards.Swarm.Events;
using Witan.Models.Analyst;

namespace Witan.Boards.Records;

/// <summary>Says who thought, from the receipts of all calls. Pure.</summary>
internal static class Producers
{
    public static IReadOnlyList<Producer> Of(IReadOnlyList<CallReceipt> calls) =>
        [.. calls.GroupBy(call => call.Model, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Producer(group.Key, Describe(group.Key, [.. group])))];

    private static string Describe(string model, List<CallReceipt> calls)
    {
        var what = model == AnalystChatClient.ModelName
            ? "A rule-based reviewer. It reads structure, wording and figures by fixed rules; it is not a language model and knows nothing of the subject."
            : model == CallReceipt.Rule ? "What no mind's words could be used for, put together by rule."
            : calls[0].Provider is { } provider ? $"A language model, by {provider}." : "A language model.";
        var instead = calls.Where(call => call.Fallback is not null).ToList();
        return instead.Count == 0
            ? what
            : string.Create(CultureInfo.InvariantCulture, $"{what} In {instead.Count} of its {calls.Count} answers it stood in: {string.Join(" ", instead.Select(call => call.Fallback).Distinct(StringComparer.Ordinal))}");
    }
}
