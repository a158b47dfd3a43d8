using System.Text.RegularExpressions;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Intake;
using Witan.Models.Documents;

namespace Witan.Boards.Decisions.Extraction;

/// <summary>Reads the triggers that documents state: "If p99 of index writes > 50 ms on 3 days, do X", or a list of them under a heading. Pure.</summary>
internal static class TriggerSentences
{
    /// <summary>The longest wording of a metric, in characters.</summary>
    public const int MetricLengthMax = 80;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Opening = new(@"^(?:[-*•]\s*)?(?:if|when|whenever|once|as\s+soon\s+as|should)\s+(?:the\s+|a\s+|an\s+)?", Options);

    private static readonly Regex Heading = new(@"\b(?:triggers?|alerts?|alarms?|thresholds?|look\s+again)\b", Options);

    /// <summary>The verb between a metric and its comparison belongs to neither.</summary>
    private static readonly Regex Verb = new(
        @"\s+(?:is|are|was|were|goes|go|stays?|rises?|climbs?|grows?|falls?|drops?|sinks?|gets?|remains?|becomes?|rise|take|takes|last|lasts)(?:\s+(?:to|at))?$", Options);

    /// <summary>Sentences about people and circumstances have no metric: "if we have more than 3 weeks, …".</summary>
    private static readonly Regex NoMetric = new(@"^(?:i|we|you|they|he|she|it|this|that|these|those|there|somebody|someone|anybody|anyone|nobody|everybody)\b", Options);

    /// <summary>What stands between a condition and what is done then.</summary>
    private static readonly Regex Divider = new(@"\s*(?:[,:;]|→|->|=>|—|–|\bthen\b)\s*(?:then\s+)?", Options);

    public static IEnumerable<TriggerSpec> In(Brief brief) =>
        brief.Documents.SelectMany(document => DocumentParser.Parse(document.Name, document.Text).Statements.Select(statement => Read(document.Name, statement)).OfType<TriggerSpec>());

    private static TriggerSpec? Read(string document, Statement statement)
    {
        if (statement.Kind is StatementKind.Heading or StatementKind.TableRow or StatementKind.Code || statement.Text.Length > ThresholdText.LengthMax)
        {
            return null;
        }

        var opening = Opening.Match(statement.Text);
        var listed = statement.Item is not null && Heading.IsMatch(statement.Section.Title);
        if (!opening.Success && !listed)
        {
            return null;
        }

        var text = statement.Text[opening.Length..];
        return ThresholdText.Parse(text) is { } parsed && Metric(text[..parsed.Start]) is { } label
            ? new TriggerSpec
            {
                Metric = MetricName.Of(label),
                Label = label,
                Comparison = parsed.Comparison,
                Threshold = parsed.Value,
                Unit = parsed.Unit,
                Hold = parsed.Hold,
                Action = Action(text[parsed.End..]),
                Origin = $"{document}, line {statement.Line}",
            }
            : null;
    }

    private static string? Metric(string words)
    {
        var metric = words.Trim(' ', ':', '-', ',', '"', '“', '”', '(');
        if (Verb.Match(metric) is { Success: true } verb)
        {
            metric = metric[..verb.Index].TrimEnd();
        }

        return metric.Length > MetricLengthMax || NoMetric.IsMatch(metric) || MetricName.Of(metric).Length < 2 ? null : metric;
    }

    private static string Action(string rest)
    {
        var divider = Divider.Match(rest);
        var action = divider.Success ? rest[(divider.Index + divider.Length)..].Trim(' ', '.') : string.Empty;
        return action.Length == 0 ? TriggerExtraction.LookAgain : TriggerSpec.Cut(char.ToUpperInvariant(action[0]) + action[1..] + ".");
    }
}
