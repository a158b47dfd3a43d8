using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Reads what a document says to a topic, and how much that weighs.</summary>
/// <remarks>
/// A section or a labelled line of the topic's own says most: what stands there either deals with the topic or denies it.
/// In other text only a phrase that does the thing counts, and none that tells of the past, asks, or names a source.
/// </remarks>
internal static class TopicReader
{
    private static readonly Regex Label = Pattern.Exact(@"^\W*(?<label>\p{L}[^:.;!?|]{1,40})(?::\s+|\s\|\s)(?<body>\S.*)$");

    private static readonly Regex Before = Pattern.Loose(TopicDenials.Before);

    private static readonly Regex After = Pattern.Loose(TopicDenials.After);

    private static readonly Regex Open = Pattern.Loose(TopicDenials.Open);

    private static readonly Regex NothingDone = Pattern.Loose(TopicDenials.NothingDone);

    private static readonly Regex Total = Pattern.Loose(TopicDenials.Total);

    private static readonly Regex Past = Pattern.Loose(TopicDenials.PastHeadings);

    private static readonly Regex Bygone = Pattern.Loose(TopicDenials.Bygone);

    private static readonly Regex LooksBack = Pattern.Loose(TopicDenials.LooksBack);

    private static readonly Regex MoneyFigure = Pattern.Loose(@"[€$£] ?\d|\d ?(?:€|\$|£|EUR|USD|CHF|GBP|NOK|SEK|DKK|PLN|euros?|dollars?|pounds|francs?|k€)|\b(?:EUR|USD|CHF|GBP|NOK|SEK|DKK|PLN) ?\d");

    private const int NegationReach = 40;
    private const int HeadingLettersMin = 3;
    private const int HeadingSpacesMax = 3;

    private const SectionRole Elsewhere = SectionRole.History | SectionRole.References | SectionRole.Glossary;

    /// <summary>Lists the answers of a document in its order.</summary>
    public static IEnumerable<TopicAnswer> Read(TopicExpectation topic, ParsedDocument document, DocumentOutline outline)
    {
        foreach (var statement in document.Statements)
        {
            var answer = statement.Kind switch
            {
                StatementKind.Code => null,
                StatementKind.Heading => OfSection(topic, document, statement),
                StatementKind.ListItem when topic.Headings.Match(statement.Text) is { Success: true } heading && (IsCapitals(statement.Text) || (heading.Index == 0 && IsNumberedHeading(document, statement))) =>
                    new TopicAnswer(document, statement, IsAddressed: true, IsOwnPlace: true, IsTotal: false),
                _ => OfLabel(topic, document, statement) ?? OfText(topic, document, outline, statement),
            };
            if (answer is not null)
            {
                yield return answer;
            }
        }
    }

    /// <summary>Tells whether a sentence says that something was left undone: "is not planned".</summary>
    public static bool SaysUndone(string text) => NothingDone.IsMatch(text);

    /// <summary>"3. Money (in pounds)" over a block set with blanks reads as a list item of which nothing but a few words stands.</summary>
    private static bool IsNumberedHeading(ParsedDocument document, Statement statement) =>
        statement is { Item: { Depth: 0, Number: not null, Children.Count: 0 } item } && statement.Text.Count(c => c == ' ') <= HeadingSpacesMax && !statement.Text.EndsWith('.')
        && document.Lists.Any(list => list.Items.Count == 1 && ReferenceEquals(list.Items[0], item));

    /// <summary>A numbered heading over an indented block reads as a list item; its capitals give it away.</summary>
    private static bool IsCapitals(string text) => text.Count(char.IsUpper) > HeadingLettersMin && !text.Any(char.IsLower);

    private static TopicAnswer? OfSection(TopicExpectation topic, ParsedDocument document, Statement heading)
    {
        var section = heading.Section;
        if (section.Level <= 1 || !topic.Headings.IsMatch(heading.Text) || LooksBack.IsMatch(heading.Text))
        {
            return null;
        }

        var body = section.AllStatements().Where(statement => statement.Kind is not (StatementKind.Heading or StatementKind.Code)).ToList();
        var denial = body.Find(statement => Denies(topic, statement.Text));
        return body.Count == 0
            ? null
            : denial is not null && body.TrueForAll(statement => Denies(topic, statement.Text))
                ? new TopicAnswer(document, denial, IsAddressed: false, IsOwnPlace: true, IsTotal: true)
                : new TopicAnswer(document, heading, IsAddressed: true, IsOwnPlace: true, IsTotal: false);
    }

    private static TopicAnswer? OfLabel(TopicExpectation topic, ParsedDocument document, Statement statement)
    {
        if (Label.Match(statement.Text) is not { Success: true } match || !topic.Labels.IsMatch(match.Groups["label"].Value))
        {
            return null;
        }

        var body = match.Groups["body"].Value;
        return new TopicAnswer(document, statement, !Denies(topic, body) && !body.EndsWith('?'), IsOwnPlace: true, IsTotal: true);
    }

    private static TopicAnswer? OfText(TopicExpectation topic, ParsedDocument document, DocumentOutline outline, Statement statement)
    {
        var text = TextMask.WithoutQuotes(statement.Text);
        if (text.EndsWith('?') || outline.IsNearest(statement.Section, Elsewhere) || Past.IsMatch(statement.Section.Title)
            || Bygone.IsMatch(text))
        {
            return null;
        }

        var match = topic.Addressed.Match(text);
        if (topic.Kind == FindingKind.MissingCost && !match.Success && topic.Spending.IsMatch(text) && MoneyFigure.IsMatch(text)
            && !outline.IsNearest(statement.Section, SectionRole.Goals | SectionRole.Criteria))
        {
            return new TopicAnswer(document, statement, IsAddressed: true, IsOwnPlace: false, IsTotal: false);
        }

        if (!match.Success)
        {
            return topic.DeniedOnly.IsMatch(text) && (Total.IsMatch(text) || NothingDone.IsMatch(text))
                ? new TopicAnswer(document, statement, IsAddressed: false, IsOwnPlace: false, IsTotal: true)
                : null;
        }

        for (; match.Success; match = match.NextMatch())
        {
            if (!IsNegated(text, match))
            {
                return NothingDone.IsMatch(text)
                    ? new TopicAnswer(document, statement, IsAddressed: false, IsOwnPlace: false, Total.IsMatch(text))
                    : new TopicAnswer(document, statement, IsAddressed: true, IsOwnPlace: false, IsTotal: false);
            }
        }

        return new TopicAnswer(document, statement, IsAddressed: false, IsOwnPlace: false, Total.IsMatch(text));
    }

    /// <summary>Tells whether the text, read under its topic's name, says that nothing is done about it.</summary>
    private static bool Denies(TopicExpectation topic, string text)
    {
        if (Open.IsMatch(text) || NothingDone.IsMatch(text))
        {
            return true;
        }

        var matches = topic.Addressed.Matches(text);
        return matches.Count > 0
            ? matches.All(match => IsNegated(text, match))
            : topic.DeniedOnly.Match(text) is { Success: true } denied && IsNegated(text, denied);
    }

    private static bool IsNegated(string text, Match match) =>
        Before.IsMatch(text[Math.Max(0, match.Index - NegationReach)..match.Index]) || After.IsMatch(text[(match.Index + match.Length)..]);
}
