using System.Text.RegularExpressions;
using Witan.Memory.Recall;

namespace Witan.Commands.Memory;

/// <summary>The rankings that are compared. Each is made for one conversation and gives turn ids, best first.</summary>
internal static partial class MemoryBenchRankings
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>Ours: every turn an item, every session a group, the clock at the conversation's last turn.</summary>
    public static Func<string, IReadOnlyList<string>> Own(MemoryBenchConversation conversation, RecallOptions options)
    {
        var index = new RecallIndex(options);
        var places = new Dictionary<int, int>();
        index.Apply([.. conversation.Turns.Select((turn, i) =>
        {
            var place = places[turn.Session] = places.GetValueOrDefault(turn.Session, -1) + 1;
            return new IndexChange(i + 1, turn.Id, new MemoryItem
            {
                Id = turn.Id,
                Domain = "conversation",
                Type = "turn",
                Group = $"session {turn.Session}",
                Position = place,
                At = turn.At,
                Text = turn.Text,
            });
        })]);
        var now = conversation.Turns.Max(turn => turn.At);
        return question => [.. index.Recall(new RecallQuery { Text = question, Now = now, Limit = RecallQuery.LimitMost }).Hits.Select(hit => hit.Id)];
    }

    /// <summary>BM25 with its usual numbers over lower-case words, nothing else.</summary>
    public static Func<string, IReadOnlyList<string>> Bm25(IReadOnlyList<(string Id, string Text)> texts)
    {
        var counts = texts.Select(text => Words(text.Text).CountBy(word => word).ToDictionary(StringComparer.Ordinal)).ToArray();
        var lengths = Array.ConvertAll(counts, words => (double)words.Values.Sum());
        var mean = lengths.Average();
        var holders = counts.SelectMany(words => words.Keys).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        return question =>
        {
            var scores = new double[texts.Count];
            foreach (var word in Words(question).Where(holders.ContainsKey))
            {
                var rarity = Math.Log(1 + ((texts.Count - holders[word] + 0.5) / (holders[word] + 0.5)));
                for (var i = 0; i < scores.Length; i++)
                {
                    var count = counts[i].GetValueOrDefault(word);
                    scores[i] += rarity * count * (K1 + 1) / (count + (K1 * (1 - B + (B * lengths[i] / mean))));
                }
            }

            return Ordered(texts, scores);
        };
    }

    /// <summary>What the memory that we were measured against does when nothing is set: the newest fifth, by age, with a tenth for shared words.</summary>
    public static Func<string, IReadOnlyList<string>> NewestFifth(MemoryBenchConversation conversation)
    {
        var turns = conversation.Turns;
        var now = turns.Max(turn => turn.At);
        var newest = turns.Index().OrderByDescending(entry => entry.Item.At).ThenByDescending(entry => entry.Index).Take(Math.Max(10, turns.Count / 5)).ToArray();
        return question =>
        {
            var asked = question.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            return [.. newest
                .OrderByDescending(entry => (0.3 * Math.Max(0, 1 - ((now - entry.Item.At).TotalDays / 30))) + (0.1 * Shared(asked, entry.Item.Text)))
                .ThenByDescending(entry => entry.Index)
                .Select(entry => entry.Item.Id)];
        };
    }

    /// <summary>Gives those above 0, best first; ties in the order of the conversation.</summary>
    public static IReadOnlyList<string> Ordered(IReadOnlyList<(string Id, string Text)> texts, double[] scores) =>
        [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0).OrderByDescending(i => scores[i]).ThenBy(i => i).Select(i => texts[i].Id)];

    public static IEnumerable<string> Words(string text) => WordForm().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    private static double Shared(HashSet<string> asked, string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return asked.Count(words.Contains) / (double)Math.Max(1, Math.Max(asked.Count, words.Count));
    }

    [GeneratedRegex("[a-z0-9]+(?:'[a-z]+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WordForm();
}
