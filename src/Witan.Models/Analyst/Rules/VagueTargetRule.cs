using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds targets in words that nobody can test, with no figure beside them.</summary>
internal sealed class VagueTargetRule : IRule
{
    private static readonly Regex Past = Pattern.Loose(@"\b(?:should|must|could|would|might) have been\b|\bhad to\b|\b(?:was|were) (?:supposed|meant|expected|intended|required|to)\b|\bused to\b|\bwanted\b|\baimed\b|\bneed(?:s)? not\b|\b(?:do|does|did)(?:n't| not) (?:need|have|want) to\b|\bwill not\b|\bin (?:19|20)\d\d,? (?:we|the|it)\b");

    private static readonly Regex Reported = Pattern.Loose(@"\b(?:said|says|wrote|complained|asked|replied|according to|told us|was told|quote|mentioned|argued)\b");

    private static readonly Regex NotVague = Pattern.Loose(@"\b(?:for good|adequately? insured|no longer|instead of|rather than|avoid (?:words|terms)|words (?:like|such as)|terms (?:like|such as)|phrases? (?:like|such as)|not enough to say|fast food|high school|low season|high season|good practice|safe mode|simple majority|clear desk|is clear (?:that|about)|be clear (?:that|about)|it is (?:easy|easier|good|better|simple) to)\b");

    private static readonly Regex Explains = Pattern.Loose(@"^(?:that|this) means|^(?:in figures|concretely|specifically|measured|in numbers|we (?:test|measure|check) (?:this|that|it))\b");

    /// <summary>Who does it and by when is no measure of how well.</summary>
    private static readonly Regex Fields = Pattern.Loose(@"(?:^|[.;,(|–—-]\s*)(?:owner|due|responsible|deadline|who|when|assigned to)\s*:.*$");

    private static readonly Regex PointsBack = Pattern.Loose(@"^(?:that|this|it|they|these|those|he|she|at most|at least|no more|not more|in figures|target|limit|goal|bar|measure|here|(?:nine|eight|seven|six|half|\d+)(?: out)? of|\d+ ?%)\b");

    private static readonly Regex LeadIn = Pattern.Loose(@"\b(?:must|should|shall|needs? to|ha(?:s|ve) to|wants?|aims?|goals?|requirements?|expectations?|expect)\b");

    private static readonly Regex Modal = Pattern.Loose(@"\b(?:" + TargetWords.Modals + @")\b");

    private static readonly Regex Phrase = Pattern.Loose(@"\b(?:" + TargetWords.VaguePhrases + @")\b");

    private static readonly Regex Predicate = Pattern.Loose(@"\b(?:be|is|are|remains?|stays?|feels?|becomes?|look|looks|works?|runs?|keep(?:s|ing)?(?: \w+){1,4}?|kept|make(?: \w+){1,3}?)(?: (?:very|as|really|highly|extremely|quite|more|fully|reasonably|sufficiently|always|both|much|so|and|too|also|particularly|especially|equally|enough))* (?:" + TargetWords.VagueAdjectives + @")\b(?! (?:for example|by design)?(?:via|through|from|at \d|on port|under https?|in \w+ formats?|season|tide|risk|priority|voltage|pressure|school|street|level|grade|chair|fat|sugar|salt|of charge|to (?:the|all) public|desk|room|area|room|mode))");

    private static readonly Regex Attribute = Pattern.Loose(@"^\W*(?:(?:a|an|the|more|very|[A-Z]\d+:?) )*(?:" + TargetWords.VagueAdjectives + @")(?:,| and| or|\.?$| (?:[\p{L}-]+ ?){1,4}\.?$)|\b(?:system|site|app|service|solution|software|interface|portal|process|tool|website|room|venue)[:,]? (?:fast|quick|scalable|reliable|robust|user-friendly|intuitive|responsive|secure|flexible|stable|modern)\b");

    private static readonly Regex Praise = Pattern.Loose(@"\b(?:an?|more|very) (?:" + TargetWords.Praising + @")(?:,? (?:and |or )?[\p{L}-]+){0,2} (?:[\p{L}-]+)");

    private static readonly Regex Test = Pattern.Loose(@"\b(?:" + TargetWords.Testable + @")\b");

    /// <summary>"2.5" begins a clause of its own, which does not explain the one before.</summary>
    private static readonly Regex Clause = Pattern.Exact(@"^\d{1,2}(?:\.\d{1,2})+\.?(?:\s|$)");

    private const SectionRole TargetSections = SectionRole.Goals | SectionRole.Requirements | SectionRole.Criteria;

    private const SectionRole NoTargets = SectionRole.History | SectionRole.Glossary | SectionRole.References | SectionRole.Questions
        | SectionRole.Agenda | SectionRole.Risks | SectionRole.Mitigations | SectionRole.HowTo | SectionRole.Done;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.VagueTarget];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        foreach (var document in material.Documents)
        {
            var outline = DocumentOutline.Of(document);
            for (var index = 0; index < document.Statements.Count; index++)
            {
                var statement = document.Statements[index];
                if (VagueWords(outline, statement) is { } words && !IsMadeTestable(document, index))
                {
                    yield return Report(document, statement, words);
                }
            }
        }
    }

    private static Finding Report(ParsedDocument document, Statement statement, string words) => new()
    {
        Kind = FindingKind.VagueTarget,
        Evidence = [Cite.Of(document, statement)],
        Reason = $"The target {Cite.Quote(statement.Text)} says {Cite.Quote(words, 40)} and gives no figure or test for it.",
        Confidence = 0.75,
        Subject = Cite.Subject(words.Contains(' ', StringComparison.Ordinal) ? words : statement.Text, "vague target"),
    };

    private static string? VagueWords(DocumentOutline outline, Statement statement)
    {
        if (statement.Kind is not (StatementKind.Sentence or StatementKind.ListItem or StatementKind.TableRow)
            || statement.Text.EndsWith('?') || (outline.Nearest(statement.Section).Has(NoTargets) && !outline.Nearest(statement.Section).Has(TargetSections)))
        {
            return null;
        }

        var text = TextMask.WithoutQuotes(statement.Text);
        var inTargets = IsTargetSection(outline, statement.Section);
        var modal = Modal.Match(text);
        if ((!inTargets && !modal.Success) || Past.IsMatch(text) || Reported.IsMatch(text))
        {
            return null;
        }

        foreach (var pattern in inTargets ? TargetSectionPatterns : ModalPatterns)
        {
            var match = pattern.Match(text);
            if (match.Success && (inTargets || match.Index + match.Length > modal.Index) && !IsName(text, match) && !NotVague.IsMatch(text))
            {
                return match.Value.Trim();
            }
        }

        return null;
    }

    private static readonly Regex[] ModalPatterns = [Phrase, Predicate];

    private static readonly Regex[] TargetSectionPatterns = [Phrase, Predicate, Attribute, Praise];

    private static bool IsTargetSection(DocumentOutline outline, Section section) =>
        outline.IsNearest(section, TargetSections) || (section.Level == Section.LeadInLevel && LeadIn.IsMatch(section.Title));

    /// <summary>"Fast Track" and "Scalable Vector Graphics" are names.</summary>
    private static bool IsName(string text, Match match)
    {
        var end = match.Index + match.Length;
        return match.Index > 0 && char.IsUpper(match.Value[0]) && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
    }

    private static bool IsMadeTestable(ParsedDocument document, int index)
    {
        var statement = document.Statements[index];
        if (GivesMeasure(statement.Text)
            || (statement.Item is { } item && item.SelfAndDescendants().Skip(1).Any(child => GivesMeasure(child.Text))))
        {
            return true;
        }

        if (index + 1 >= document.Statements.Count)
        {
            return false;
        }

        var next = document.Statements[index + 1];
        return next.Kind == StatementKind.Sentence && !Clause.IsMatch(next.Text) && ReferenceEquals(next.Section, statement.Section) && next.Line - statement.EndLine <= 1
            && (Explains.IsMatch(next.Text) || (Figures.In(next.Text) && SpeaksOfTheSame(statement.Text, next.Text)));
    }

    /// <summary>A figure about something else does not make a target testable.</summary>
    private static bool SpeaksOfTheSame(string text, string next) =>
        PointsBack.IsMatch(next) || Stems.Content(next).Overlaps(Stems.Content(text));

    private static bool GivesMeasure(string text) => Figures.In(Fields.Replace(Clause.Replace(text, string.Empty), string.Empty)) || Test.IsMatch(text);
}
