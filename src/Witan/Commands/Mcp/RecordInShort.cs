using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;

namespace Witan.Commands.Mcp;

/// <summary>A record in short: the recommendation, how far it is agreed on, who is against it, who thought. The files hold the whole.</summary>
internal static class RecordInShort
{
    /// <summary>Tells it.</summary>
    /// <param name="record">The record of any protocol.</param>
    public static JsonObject Of(IRecord record) => record switch
    {
        DecisionRecord decision => Of(decision),
        BoardRecord board => Of(board),
        _ => new JsonObject { ["title"] = record.Title, ["question"] = record.Question },
    };

    private static JsonObject Of(DecisionRecord record) => new()
    {
        ["question"] = record.Question,
        ["standing"] = record.Status,
        ["recommendation"] = new JsonObject
        {
            ["option"] = record.Vote.Winner,
            ["text"] = record.Recommendation.Text,
            ["agreement"] = Word(record.Recommendation.Agreement),
            ["confidence"] = record.Recommendation.Confidence,
        },
        ["options"] = List(record.Options, option => new JsonObject { ["option"] = option.Option, ["score"] = option.Score, ["for"] = option.Supporters, ["against"] = option.Opponents }),
        ["findings"] = List(record.Findings, finding => new JsonObject { ["severity"] = finding.Finding.Severity, ["finding"] = finding.Finding.Statement }),
        ["dissent"] = List(record.Dissent, dissent => new JsonObject { ["who"] = Word(dissent.Mind), ["words"] = dissent.Text }),
        ["reviewWhen"] = Texts(record.ReviewWhen),
        ["producedBy"] = Producers(record.ProducedBy),
    };

    private static JsonObject Of(BoardRecord record) => new()
    {
        ["question"] = record.Question,
        ["standing"] = record.Status,
        ["summary"] = record.Summary,
        ["parts"] = List(record.Parts, Part),
        ["failed"] = List(record.FailedParts, part => new JsonObject { ["part"] = part.Id, ["reason"] = part.Reason }),
        ["recommendedByTable"] = record.Table?.Recommended,
        ["assumptions"] = Texts(record.Assumptions),
        ["producedBy"] = Producers(record.ProducedBy),
    };

    private static JsonObject Part(RecordedPart part) => new()
    {
        ["part"] = part.Id,
        ["question"] = part.Goal,
        ["winner"] = part.Verdict?.Winner,
        ["text"] = part.Verdict?.WinnerText,
        ["whyNone"] = part.Verdict?.WhyNone ?? part.Failure,
        ["agreement"] = part.Verdict is { } verdict ? Word(verdict.Label) : null,
        ["confidence"] = part.Verdict?.Confidence,
        ["options"] = List(part.Options, option => new JsonObject { ["option"] = option.Id, ["text"] = option.Text, ["score"] = option.Final?.Score, ["for"] = option.Final?.Supporters, ["against"] = option.Final?.Opponents }),
        ["dissent"] = List(part.Dissent, dissent => new JsonObject { ["who"] = dissent.Seat, ["words"] = dissent.Words }),
        ["triggers"] = List(part.Triggers, trigger => new JsonObject { ["metric"] = trigger.Metric, ["comparison"] = trigger.Comparison, ["threshold"] = trigger.Threshold, ["unit"] = trigger.Unit, ["action"] = trigger.Action }),
    };

    private static JsonArray Producers(IReadOnlyList<Producer> producers) => List(producers, producer => new JsonObject { ["model"] = producer.Model, ["what"] = producer.Description });

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Take(McpLimits.ShortListMax).Select(text => (JsonNode)text)]);

    private static JsonArray List<T>(IReadOnlyList<T> items, Func<T, JsonNode> show) => new([.. items.Take(McpLimits.ShortListMax).Select(show)]);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
