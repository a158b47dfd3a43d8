using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Memory.Recall;
using Witan.Output;

namespace Witan.Commands.Memory;

/// <summary>What was measured, of several rankings at two levels.</summary>
internal sealed class MemoryBenchReport
{
    private const int Resamples = 1_000;
    private const string OwnName = "witan";

    private static readonly (string Name, int First, int Last)[] Categories =
        [("1", 1, 1), ("2", 2, 2), ("3", 3, 3), ("4", 4, 4), ("5", 5, 5), ("1-4", 1, 4), ("1-5", 1, 5)];

    private readonly MemoryBenchData _data;
    private readonly RecallOptions _options;
    private readonly List<(string Level, string Ranking, int Category, MemoryBenchMeasures Measures)> _rows = [];

    private MemoryBenchReport(MemoryBenchData data, RecallOptions options) => (_data, _options) = (data, options);

    public static MemoryBenchReport Of(MemoryBenchData data, RecallOptions options, CancellationToken cancellationToken)
    {
        var report = new MemoryBenchReport(data, options);
        foreach (var conversation in data.Conversations)
        {
            report.Add(conversation, cancellationToken);
        }

        return report;
    }

    public string ToJson()
    {
        var json = Levels(OwnName);
        json["intervals"] = new JsonObject { ["turn"] = Intervals("turn"), ["session"] = Intervals("session") };
        json["others"] = new JsonObject(_rows.Select(row => row.Ranking).Distinct().Where(name => name != OwnName).Select(name => KeyValuePair.Create<string, JsonNode?>(name, Levels(name))));
        json["settings"] = _options.Settings;
        json["sha256"] = _data.Sha256;
        return json.ToJsonString(JsonText.Indented);
    }

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var level in (string[])["turn", "session"])
        {
            text.AppendLine(level == "turn" ? "Turns that answer, found among the turns of their conversation" : "Sessions that hold them").AppendLine();
            text.AppendLine("ranking        category     n    R@1    R@5   R@10    MRR nDCG@10  hit@1 nDCG@5");
            foreach (var ranking in _rows.Where(row => row.Level == level).Select(row => row.Ranking).Distinct())
            {
                foreach (var category in Categories.Where(category => ranking == OwnName || category.Name == "1-4"))
                {
                    var (mean, count) = Mean(level, ranking, category);
                    text.AppendLine(CultureInfo.InvariantCulture, $"{ranking,-14} {category.Name,8} {count,5} {mean.R1,6:F3} {mean.R5,6:F3} {mean.R10,6:F3} {mean.Mrr,6:F3} {mean.Ndcg10,7:F3} {mean.Hit1,6:F3} {mean.Ndcg5,6:F3}");
                }
            }

            var (r10, ndcg10) = (Interval(level, measures => measures.R10), Interval(level, measures => measures.Ndcg10));
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"95 % of {Resamples} resamples, 1-4: R@10 {r10.Low:F3} to {r10.High:F3}, nDCG@10 {ndcg10.Low:F3} to {ndcg10.High:F3}").AppendLine();
        }

        return text.AppendLine($"settings: {_options.Settings}").Append(CultureInfo.InvariantCulture, $"sha256 of the data: {_data.Sha256}").ToString();
    }

    private void Add(MemoryBenchConversation conversation, CancellationToken cancellationToken)
    {
        var turns = conversation.Turns.Select(turn => (turn.Id, turn.Text)).ToArray();
        var sessions = conversation.Turns.GroupBy(turn => turn.Session).Select(session => (SessionId(session.Key), string.Join(' ', session.Select(turn => turn.Text)))).ToArray();
        var sessionOf = conversation.Turns.ToDictionary(turn => turn.Id, turn => SessionId(turn.Session), StringComparer.Ordinal);
        using var fullText = new MemoryBenchFullText(turns);
        using var fullTextOfSessions = new MemoryBenchFullText(sessions);
        var (own, newest) = (MemoryBenchRankings.Own(conversation, _options), MemoryBenchRankings.NewestFifth(conversation));
        (string Name, Func<string, IReadOnlyList<string>> Turns, Func<string, IReadOnlyList<string>> Sessions)[] rankings =
        [
            (OwnName, own, question => SessionsOf(own(question))),
            ("fts5", fullText.Rank, fullTextOfSessions.Rank),
            ("bm25", MemoryBenchRankings.Bm25(turns), MemoryBenchRankings.Bm25(sessions)),
            ("newest-fifth", newest, question => SessionsOf(newest(question))),
        ];
        foreach (var question in conversation.Questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sessionsWanted = question.Evidence.Select(id => sessionOf[id]).ToHashSet(StringComparer.Ordinal);
            foreach (var ranking in rankings)
            {
                _rows.Add(("turn", ranking.Name, question.Category, MemoryBenchMeasures.Of(ranking.Turns(question.Text), question.Evidence)));
                _rows.Add(("session", ranking.Name, question.Category, MemoryBenchMeasures.Of(ranking.Sessions(question.Text), sessionsWanted)));
            }
        }

        // A session is as good as its best turn.
        IReadOnlyList<string> SessionsOf(IReadOnlyList<string> ranked) => [.. ranked.Select(id => sessionOf[id]).Distinct(StringComparer.Ordinal)];
    }

    private static string SessionId(int number) => $"S{number.ToString(CultureInfo.InvariantCulture)}";

    private (MemoryBenchMeasures Mean, int Count) Mean(string level, string ranking, (string Name, int First, int Last) category)
    {
        var measures = _rows.Where(row => row.Level == level && row.Ranking == ranking && row.Category >= category.First && row.Category <= category.Last).Select(row => row.Measures).ToArray();
        return (MemoryBenchMeasures.Mean(measures), measures.Length);
    }

    private JsonObject Levels(string ranking) => new() { ["turn"] = Level("turn", ranking), ["session"] = Level("session", ranking) };

    private JsonObject Level(string level, string ranking)
    {
        var json = new JsonObject();
        foreach (var category in Categories)
        {
            var (mean, count) = Mean(level, ranking, category);
            json[category.Name] = new JsonObject
            {
                ["r1"] = Round(mean.R1), ["r5"] = Round(mean.R5), ["r10"] = Round(mean.R10), ["mrr"] = Round(mean.Mrr),
                ["ndcg10"] = Round(mean.Ndcg10), ["hit1"] = Round(mean.Hit1), ["ndcg5"] = Round(mean.Ndcg5), ["n"] = count,
            };
        }

        return json;
    }

    private JsonObject Intervals(string level)
    {
        var (r10, ndcg10, mrr) = (Interval(level, measures => measures.R10), Interval(level, measures => measures.Ndcg10), Interval(level, measures => measures.Mrr));
        return new JsonObject
        {
            ["category"] = "1-4",
            ["share"] = 0.95,
            ["r10"] = new JsonArray(Round(r10.Low), Round(r10.High)),
            ["ndcg10"] = new JsonArray(Round(ndcg10.Low), Round(ndcg10.High)),
            ["mrr"] = new JsonArray(Round(mrr.Low), Round(mrr.High)),
        };
    }

    // Percentiles of means over questions drawn with replacement; the seed is fixed, so that two runs print the same.
    private (double Low, double High) Interval(string level, Func<MemoryBenchMeasures, double> measure)
    {
        var values = _rows.Where(row => row.Level == level && row.Ranking == OwnName && row.Category <= 4).Select(row => measure(row.Measures)).ToArray();
        var random = new Random(7);
        var means = Enumerable.Range(0, Resamples).Select(_ => random.GetItems(values, values.Length).Average()).Order().ToArray();
        return (means[(int)(0.025 * Resamples)], means[(int)(0.975 * Resamples)]);
    }

    private static double Round(double value) => Math.Round(value, 4);
}
