using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds topics that the subject calls for and no document addresses: a way back, a backup, monitoring, a test, security, a cost.</summary>
/// <remarks>
/// Two roads lead to a finding. A text that itself says "no tests are planned" leaves the topic open, whatever its subject.
/// A text that is silent is asked for what its title, its purpose and its headings call for; running text only adds weight.
/// A topic addressed in any document is addressed.
/// </remarks>
internal sealed class MissingTopicRule : IRule
{
    private static readonly Regex LooksBack = Pattern.Loose(@"\b(?:minutes|retrospective|retro|post-?mortem|completion report|incident report|newsletter|glossary|faq|style guide|meeting notes|changelog|change log|release notes|survey results|annual report|status report|lessons learn(?:ed|t)|job description|invitation|cheat sheet|reference|report|history|summary|interview|handbook|manual|guidelines?|policy|curriculum|runbook|okrs?|job (?:ad|advert))\b");

    private static readonly Regex LooksAhead = Pattern.Loose(@"\b(?:plan|proposal|should we|roadmap|strategy|project|request|concept|rfc|brief|measures|follow-?up)\b");

    private static readonly Regex Denied = Pattern.Loose(@"\b(?:not|no|never|without|instead of|rather than|avoid|don't|already|last year|was|were)(?: \w+){0,2} $");

    private const int TitleWeight = 6;
    private const int AlarmWeight = 4;
    private const int PurposeWeight = 3;
    private const int HeadingWeight = 2;
    private const int TextWeight = 1;
    private const int WeightMin = 4;

    /// <summary>What no heading mentions is not the subject, unless the text keeps coming back to it.</summary>
    private const int TextOnlyWeightMin = 7;

    /// <summary>A short text has no room to say a thing twice.</summary>
    private const int ShortTextWeightMin = 2;
    private const int ShortTextStatements = 12;

    /// <summary>The first sentences say what a document is for.</summary>
    private const int PurposeStatements = 6;

    /// <summary>More places than this that deal with a topic outweigh one sentence that denies it.</summary>
    private const int OutweighedMax = 1;
    private const int NegativeCitationsMax = 4;

    private const SectionRole NoPlan = SectionRole.History | SectionRole.References | SectionRole.Glossary | SectionRole.Future;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [.. TopicExpectations.All.Select(topic => topic.Kind)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        var documents = material.Documents.Select(document => (Document: document, Outline: DocumentOutline.Of(document))).ToList();
        return documents.All(entry => LooksBack.IsMatch(entry.Document.Title) && !LooksAhead.IsMatch(entry.Document.Title))
            ? []
            : TopicExpectations.All.Select(topic => Judge(topic, documents)).OfType<Finding>();
    }

    private static Finding? Judge(TopicExpectation topic, List<(ParsedDocument Document, DocumentOutline Outline)> documents)
    {
        var answers = documents.SelectMany(entry => TopicReader.Read(topic, entry.Document, entry.Outline)).ToList();
        var denials = Denials(answers);
        if (denials.Count == 0 && answers.Exists(answer => answer.IsAddressed))
        {
            return null;
        }

        var calls = documents.SelectMany(entry => Calls(topic, entry.Document, entry.Outline)).ToList();
        var weight = calls.Sum(call => call.Weight);
        var isShort = documents.Sum(entry => entry.Document.Statements.Count) <= ShortTextStatements;
        // Personal data has no heading of its own; it comes up in passing.
        var isNamed = topic.Kind == FindingKind.MissingSecurity || calls.Exists(call => call.Weight > TextWeight);
        var weightMin = denials.Exists(denial => denial.IsOwnPlace || (denial.IsTotal && TopicReader.SaysUndone(denial.Statement.Text))) ? 0
            : isShort || denials.Count > 0 ? ShortTextWeightMin
            : isNamed ? WeightMin : TextOnlyWeightMin;
        return weight >= weightMin ? Report(topic, calls, weight, denials) : null;
    }

    /// <summary>Keeps the denials that stand: those that nothing in a place of the topic's own, and little elsewhere, speaks against.</summary>
    private static List<TopicAnswer> Denials(List<TopicAnswer> answers)
    {
        var addressed = answers.Where(answer => answer.IsAddressed).ToList();
        var denials = answers.Where(answer => !answer.IsAddressed).ToList();
        if (addressed.Exists(answer => answer.IsOwnPlace))
        {
            return [];
        }

        return addressed.Count == 0 || denials.Exists(denial => denial.IsOwnPlace) ? denials
            : addressed.Count <= OutweighedMax ? denials.FindAll(denial => denial.IsTotal)
            : [];
    }

    private static IEnumerable<Call> Calls(TopicExpectation topic, ParsedDocument document, DocumentOutline outline)
    {
        if (topic.Except.IsMatch(document.Title))
        {
            yield break;
        }

        var isFirst = true;
        var read = 0;
        foreach (var statement in document.Statements)
        {
            var isTitle = isFirst || statement is { Kind: StatementKind.Heading, Section.Level: 1 };
            isFirst = false;
            read += statement.Kind == StatementKind.Heading ? 0 : 1;
            if (statement.Kind is StatementKind.Code || (!isTitle && outline.IsIn(statement.Section, NoPlan)) || topic.Except.IsMatch(statement.Text))
            {
                continue;
            }

            if (statement.Kind != StatementKind.Heading && topic.Alarming.Match(statement.Text) is { Success: true } alarm
                && (statement.Kind is StatementKind.ListItem or StatementKind.TableRow || topic.Kind != FindingKind.MissingBackup))
            {
                yield return new Call(document, statement, alarm.Value.Trim(), AlarmWeight);
                continue;
            }

            var strong = isTitle || (statement.Kind == StatementKind.Heading && statement.Section.Level <= Section.BoldLineLevel);
            var match = (strong ? topic.TitleSubjects : topic.Subjects).Match(statement.Text);
            if (match.Success && !Denied.IsMatch(statement.Text[..match.Index]))
            {
                var weight = isTitle ? TitleWeight : strong ? HeadingWeight : read <= PurposeStatements ? PurposeWeight : TextWeight;
                yield return new Call(document, statement, match.Value.Trim(), weight);
            }
        }
    }

    private static Finding Report(TopicExpectation topic, List<Call> calls, int weight, List<TopicAnswer> denials)
    {
        var strongest = calls.MaxBy(call => call.Weight);
        var subject = strongest is null ? denials[0].Statement.Text : strongest.Words;
        IEnumerable<Citation> citations = denials.Count > 0
            ? denials.Take(NegativeCitationsMax).Select(denial => Cite.Of(denial.Document, denial.Statement))
            : calls.OrderByDescending(call => call.Weight).Take(2).Select(call => Cite.Of(call.Document, call.Statement));
        return new Finding
        {
            Kind = topic.Kind,
            Evidence = [.. citations.Distinct().OrderBy(citation => citation.Document, StringComparer.Ordinal).ThenBy(citation => citation.Line)],
            Reason = denials.Count > 0
                ? $"{Cite.Quote(denials[0].Statement.Text)} leaves {topic.Topic} open{(strongest is null ? "." : $", although {Cite.Quote(strongest.Words, 40)} calls for it.")}"
                : $"{Cite.Quote(subject, 40)} calls for {topic.Topic}, and the text names none.",
            Confidence = denials.Count > 0 ? 0.85 : weight >= TitleWeight ? 0.75 : 0.6,
            Subject = topic.Topic,
        };
    }

    private sealed record Call(ParsedDocument Document, Statement Statement, string Words, int Weight);
}
