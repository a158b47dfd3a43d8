using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds strong claims with nothing beside them to back them.</summary>
internal sealed class ClaimWithoutEvidenceRule : IRule
{
    private static readonly Regex Instruction = Pattern.Loose(@"^\W*(?:always|never|do not|don't|please|make sure|ensure|use|keep|check|avoid|remember|test|verify|ask|prove|show)\b");

    private static readonly Regex Conditional = Pattern.Loose(@"^\W*(?:if|unless|whether|suppose|assuming)\b|\b(?:we (?:do not|don't) know|it is unclear|remains to be seen|to find out|hypothes[ie]s|assum(?:e|es|ed|ption) that|open question|not yet proven)\b");

    private static readonly Regex Criticised = Pattern.Loose(@"\b(?:claim(?:s|ed)?|promis(?:es|ed)|advertis\w+|alleged(?:ly)?|supposedly|so-called|marketing (?:says|material)|brochure|believe(?:s|d)? that|we were told|sounds? like|used to (?:say|think)|the myth|nobody has (?:checked|shown)|unproven|overstat\w+|exaggerat\w+)\b");

    private static readonly Regex Policy = Pattern.Loose(@"\b(?:must|shall|should|may|aims?|aim to|want(?:s)? to|goal|target|objective|hopes?|hope to|in order to|need(?:s)? to|has to|have to|try to|intend(?:s)? to|plan(?:s)? to|would like|could|might)\b");

    private static readonly Regex Negation = Pattern.Loose(@"\b(?:not|no|cannot|can't|never|n't|neither|nor|without|hardly|nothing|none|nobody|rarely|isn't|aren't|doubt|unlikely)(?: \w+){0,4} $|n't (?:\w+ ){0,3}$");

    private static readonly Regex Quantified = Pattern.Loose(@"\b\d+(?:[.,]\d+)? ?(?:%|ms|s|seconds|minutes|hours|days)?,? (?:vs\.?|versus|instead of|compared (?:to|with)|against|down from|up from|before and) |\bfrom (?:\S+ ){0,4}\d\S* (?:\S+ )?to (?:\S+ )?\d|\(\s*(?:was|before|now|up|down)[^)]*\d");

    private static readonly Regex SourceLine = Pattern.Loose(@"^\W*(?:sources?|references?|evidence|data|based on|basis|measured|proof|figures|footnotes?)(?: \w+){0,3}\s*:");

    private static readonly Regex Certain = Pattern.Loose(@"\b(?:" + ClaimWords.Certainty + @")\b");

    private static readonly Regex Best = Pattern.Loose(@"\b(?:" + ClaimWords.Superlatives + @")\b");

    private static readonly Regex Proven = Pattern.Loose(@"\b(?:" + ClaimWords.Proof + @")(?=\W|$)");

    private static readonly Regex Absolute = Pattern.Loose(@"(?<![\w-])(?:" + ClaimWords.Absolutes + @")(?=\W|$)");

    private static readonly Regex Named = Pattern.Loose(@"\b(?:the|our|its|their|this|these|his|her|\p{L}+'s) (?:[\p{L}\d-]+ ){1,3}$");

    private static readonly Regex Passive = Pattern.Loose(@"^(?:is|are|has|have|was|were|proven)\b");

    private static readonly Regex PointsBack = Pattern.Loose(@"^(?:see|this|that|these|those|the (?:figures?|numbers?|data|proof|source|evidence))\b");

    private static readonly Regex Effect = Pattern.Loose(@"\b(?:" + ClaimWords.Effects + @")(?=\W|$)");

    private static readonly Regex Evidence = Pattern.Loose(@"(?:" + ClaimWords.Evidence + @")");

    private const int SharedStemsMin = 2;

    private const SectionRole NoClaims = SectionRole.Goals | SectionRole.Requirements | SectionRole.Glossary
        | SectionRole.References | SectionRole.Questions | SectionRole.Agenda;

    private static readonly Regex[] Patterns = [Certain, Best, Proven, Absolute, Effect];

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.ClaimWithoutEvidence];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        foreach (var document in material.Documents)
        {
            var outline = DocumentOutline.Of(document);
            for (var index = 0; index < document.Statements.Count; index++)
            {
                var statement = document.Statements[index];
                if (statement.Kind is StatementKind.Sentence or StatementKind.ListItem or StatementKind.TableRow
                    && !outline.Nearest(statement.Section).Has(statement.Kind == StatementKind.Sentence ? NoClaims : NoClaims | SectionRole.Criteria)
                    && Claim(statement.Text) is { } words && !IsBacked(document, index, words))
                {
                    yield return Report(document, statement, words);
                }
            }
        }
    }

    /// <summary>Finds the words of a strong claim; null when the sentence makes none.</summary>
    private static string? Claim(string source)
    {
        var text = TextMask.WithoutQuotes(source);
        if (text.TrimEnd().EndsWith('?'))
        {
            return null;
        }

        foreach (var pattern in Patterns)
        {
            var match = pattern.Match(text);
            if (match.Success && !(ReferenceEquals(pattern, Proven) && IsNamedSource(text, match)) && !IsNoClaim(text) && !IsNegated(text, match.Index) && !Policy.IsMatch(text[..match.Index]))
            {
                return match.Value.Trim();
            }
        }

        return null;
    }

    private static bool IsNoClaim(string text) => Instruction.IsMatch(text) || Conditional.IsMatch(text) || Criticised.IsMatch(text);

    /// <summary>"Studies show" appeals to what nobody can look up; "the store statistics show" says where to look.</summary>
    private static bool IsNamedSource(string text, Match match) => !Passive.IsMatch(match.Value) && Named.IsMatch(text[..match.Index]);

    private static bool IsNegated(string text, int index) => Negation.IsMatch(text[Math.Max(0, index - 40)..index]);

    private static bool IsBacked(ParsedDocument document, int index, string words)
    {
        var statement = document.Statements[index];
        var appealsToStudies = Proven.IsMatch(words);
        if (Backs(Without(statement.Text, words), appealsToStudies)
            || (statement.Item is { } item && item.SelfAndDescendants().Skip(1).Any(child => Backs(child.Text, appealsToStudies))))
        {
            return true;
        }

        var stems = Stems.Content(statement.Text);
        return Neighbours(document, index).Any(next => Backs(next.Text, appealsToStudies) && SpeaksOfTheSame(next, stems))
            || statement.Section.Statements.Any(other => SourceLine.IsMatch(other.Text))
            || statement.Section.Children.Any(child => SourceLine.IsMatch(child.Title + ":"));
    }

    /// <summary>A neighbour backs the claim when it shares words with it or points back to it.</summary>
    private static bool SpeaksOfTheSame(Statement next, HashSet<string> stems) =>
        PointsBack.IsMatch(next.Text) || SourceLine.IsMatch(next.Text) || Stems.Content(next.Text).Count(stems.Contains) >= SharedStemsMin;

    private static string Without(string text, string words) => text.Replace(words, " ", StringComparison.Ordinal);

    /// <summary>Studies need a name; other claims rest on a figure too.</summary>
    private static bool Backs(string text, bool appealsToStudies) =>
        Evidence.IsMatch(text) || (!appealsToStudies && Quantified.IsMatch(text));

    private static IEnumerable<Statement> Neighbours(ParsedDocument document, int index)
    {
        var statement = document.Statements[index];
        foreach (var at in new[] { index - 1, index + 1 })
        {
            if (at >= 0 && at < document.Statements.Count && document.Statements[at] is { Kind: StatementKind.Sentence or StatementKind.ListItem } next
                && ReferenceEquals(next.Section, statement.Section) && statement.Kind != StatementKind.TableRow
                && (next.Kind == StatementKind.Sentence || ReferenceEquals(next.Item, statement.Item))
                && (statement.Item is null || ReferenceEquals(statement.Item, next.Item)))
            {
                yield return next;
            }
        }
    }

    private static Finding Report(ParsedDocument document, Statement statement, string words) => new()
    {
        Kind = FindingKind.ClaimWithoutEvidence,
        Evidence = [Cite.Of(document, statement)],
        Reason = $"The claim {Cite.Quote(statement.Text)} says {Cite.Quote(words, 40)}, and nothing beside it says how that is known.",
        Confidence = 0.7,
        Subject = Cite.Subject(words.Contains(' ', StringComparison.Ordinal) ? words : statement.Text, "claim"),
    };
}
