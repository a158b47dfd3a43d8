using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds topics that the subject calls for and no document addresses: a way back, a backup, monitoring, a test, security, a cost.</summary>
/// <remarks>What matters is named in titles and headings; running text only adds weight. A topic addressed in any document is addressed.</remarks>
internal sealed class MissingTopicRule : IRule
{
    private static readonly Regex LooksBack = Pattern.Loose(@"\b(?:minutes|retrospective|retro|post-?mortem|completion report|incident report|newsletter|glossary|faq|style guide|meeting notes|changelog|change log|release notes|survey results|annual report|status report|lessons learn(?:ed|t)|job description|invitation|cheat sheet|reference|report|history|summary|interview|handbook|manual|guidelines?|policy|curriculum|job (?:ad|advert))\b");

    private static readonly Regex LooksAhead = Pattern.Loose(@"\b(?:plan|proposal|should we|roadmap|strategy|project|request|concept|rfc|brief)\b");

    private static readonly Regex Before = Pattern.Loose(@"\b(?:no|not|without|missing|lacks?|lacking|never|neither|nor|absent|needs? an?|undefined|undocumented|don't have|haven't|forgot|nobody has|hasn't|cannot|can't|won't be|instead of|skip(?:ping|ped)?|unclear|what about)(?: (?:any|a|an|the|yet|been|for|have|real|defined|formal|proper|kind of|\w+))? (?:\w+[ /-])?$|\bno (?:\w+[ /]){0,2}$");

    private static readonly Regex Open = Pattern.Loose(@"^\W*(?:tb[dca]|todo|to do|none|n/a|not (?:yet )?(?:defined|decided|planned|started|written)|to be \w+|open|missing|\?+|-)\b|^\W*$|\b(?:TBD|to be (?:defined|decided|determined|written))\W*$");

    private static readonly Regex Denied = Pattern.Loose(@"\b(?:not|no|never|without|instead of|rather than|avoid|don't|already|last year|was|were)(?: \w+){0,2} $");

    private static readonly Regex Money = Pattern.Loose(@"[€$£] ?\d|\d ?(?:€|\$|£|EUR|USD|CHF|k€)|\bout of scope\b.*\bcosts?\b");

    private static readonly Regex Dangling = Pattern.Loose(@"(?:\s+(?:to|of|from|the|a|an|our|new|all|for|in|into|over))+$");

    private static readonly Regex After = Pattern.Loose(@"^(?: \w+){0,3}?\s*(?:is|are|has|have|was|:|-|–|—|\||\()\s*\W*(?:still |yet )?(?:none|tbd|tbc|tba|missing|not (?:yet )?(?:defined|decided|planned|clear|known|foreseen|available|set up|in place|discussed|needed yet|started|provided|considered|been \w+|there|included|addressed)|to do\b|todo|open\b(?! at| to| from)|unclear|undefined|unknown|to be (?:defined|decided|determined|discussed|confirmed|agreed|clarified|done)|n/a|absent|lacking|nobody|\?)");

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int TitleWeight = 6;
    private const int HeadingWeight = 2;
    private const int TextWeight = 1;
    private const int WeightMin = 4;

    /// <summary>What no heading mentions is not the subject, unless the text keeps coming back to it.</summary>
    private const int TextOnlyWeightMin = 7;

    /// <summary>A short text has no room to say a thing twice.</summary>
    private const int ShortTextWeightMin = 2;
    private const int ShortTextStatements = 12;
    private const int NegativeCitationsMax = 4;
    private const int SubjectWordsMax = 3;

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
        var negatives = new List<(ParsedDocument Document, Statement Statement)>();
        foreach (var (document, _) in documents)
        {
            foreach (var statement in document.Statements)
            {
                switch (Mention(topic, statement))
                {
                    case true:
                        return null;
                    case false:
                        negatives.Add((document, statement));
                        break;
                    default:
                        break;
                }
            }
        }

        var calls = documents.SelectMany(entry => Calls(topic, entry.Document, entry.Outline)).ToList();
        var weight = calls.Sum(call => call.Weight);
        var isShort = documents.Sum(entry => entry.Document.Statements.Count) <= ShortTextStatements;
        // Personal data has no heading of its own; it comes up in passing.
        var isNamed = topic.Kind == FindingKind.MissingSecurity || calls.Exists(call => call.Weight > TextWeight);
        var weightMin = isShort || negatives.Count > 0 ? ShortTextWeightMin : isNamed ? WeightMin : TextOnlyWeightMin;
        return weight >= weightMin ? Report(topic, calls, weight, negatives) : null;
    }

    /// <summary>Returns true when a statement addresses the topic, false when it says that the topic is open, null otherwise.</summary>
    private static bool? Mention(TopicExpectation topic, Statement statement)
    {
        var match = topic.Addressed.Match(statement.Text);
        if (topic.Kind == FindingKind.MissingCost && !match.Success && Money.IsMatch(statement.Text))
        {
            return true;
        }

        if (!match.Success || statement.Text.EndsWith('?'))
        {
            return null;
        }

        if (statement.Kind == StatementKind.Heading)
        {
            var body = statement.Section.AllStatements().Where(s => s.Kind != StatementKind.Heading).ToList();
            return body.Count > 0 && body.All(s => Open.IsMatch(s.Text)) ? false : body.Count > 0 && !IsNegated(statement.Text, match) ? true : null;
        }

        for (; match.Success; match = match.NextMatch())
        {
            if (!IsNegated(statement.Text, match))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(string text, Match match) =>
        Before.IsMatch(text[Math.Max(0, match.Index - 40)..match.Index]) || After.IsMatch(text[(match.Index + match.Length)..]);

    private static IEnumerable<Call> Calls(TopicExpectation topic, ParsedDocument document, DocumentOutline outline)
    {
        if (topic.Except.IsMatch(document.Title))
        {
            yield break;
        }

        var isFirst = true;
        foreach (var statement in document.Statements)
        {
            var isTitle = isFirst || statement is { Kind: StatementKind.Heading, Section.Level: 1 };
            isFirst = false;
            if (statement.Kind is StatementKind.Code || (!isTitle && outline.IsIn(statement.Section, NoPlan)) || topic.Except.IsMatch(statement.Text))
            {
                continue;
            }

            var strong = isTitle || (statement.Kind == StatementKind.Heading && statement.Section.Level <= Section.BoldLineLevel);
            var match = (strong ? topic.TitleSubjects : topic.Subjects).Match(statement.Text);
            if (match.Success && !Denied.IsMatch(statement.Text[..match.Index]))
            {
                yield return new Call(document, statement, match.Value.Trim(), isTitle ? TitleWeight : strong ? HeadingWeight : TextWeight);
            }
        }
    }

    private static Finding Report(TopicExpectation topic, List<Call> calls, int weight, List<(ParsedDocument Document, Statement Statement)> negatives)
    {
        var strongest = calls.MaxBy(call => call.Weight)!;
        IEnumerable<Citation> citations = negatives.Count > 0
            ? negatives.Take(NegativeCitationsMax).Select(entry => Cite.Of(entry.Document, entry.Statement))
            : calls.OrderByDescending(call => call.Weight).Take(2).Select(call => Cite.Of(call.Document, call.Statement));
        return new Finding
        {
            Kind = topic.Kind,
            Evidence = [.. citations.Distinct().OrderBy(citation => citation.Document, StringComparer.Ordinal).ThenBy(citation => citation.Line)],
            Reason = negatives.Count > 0
                ? $"{Cite.Quote(negatives[0].Statement.Text)} leaves {topic.Topic} open, although {Cite.Quote(strongest.Words, 40)} calls for it."
                : $"{Cite.Quote(strongest.Words, 40)} calls for {topic.Topic}, and the text names none.",
            Confidence = negatives.Count > 0 ? 0.85 : weight >= TitleWeight ? 0.75 : 0.6,
            Subject = $"{topic.Topic}: {string.Join(' ', Dangling.Replace(strongest.Words, string.Empty).Split(' ').Take(SubjectWordsMax))}",
        };
    }

    private sealed record Call(ParsedDocument Document, Statement Statement, string Words, int Weight);
}
