using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Where documents explain how their success criteria are checked. Who explains some has to explain all.</summary>
internal sealed class CriterionChecks
{
    private static readonly Regex Heading = Pattern.Loose(@"\bhow (?:the |these |our |we |they |it |i )*(?:[\w-]+ ){0,2}?(?:(?:is|are|will be|gets?) )?(?:check|measur|verif|test|evaluat|assess|count)\w*|\b(?:measuring|measurements?|evaluation|verification|assessment|checking) ?(?:of )?(?:the |our )?(?:criteria|results?|success|targets?|goals?|outcomes?)?(?=\W*$|:)");

    private static readonly Regex Label = Pattern.Loose(@"^\W*(?:check(?:ed)?(?: by)?|measured?(?: by| with)?|measurement|evidence|how|method|source|verified(?: by)?|verification|test|data|seen in|shown by|proof)\s*:");

    /// <summary>"In weeks 2 and 6. A survey": the parser takes the number for an ordinal and goes on.</summary>
    private static readonly Regex SentenceEnd = Pattern.Exact(@"(?<=\d)\. (?=\p{Lu})");

    private static readonly HashSet<string> Common =
        [.. "fewer below above least most average percent week weeks month months day days year years minutes hours seconds time number members need needs take takes end start good first last".Split(' ').Select(Stems.Of)];

    private const int SharedStemsMin = 2;
    private const int LabelLengthMax = 50;

    private readonly List<HashSet<string>> _checks = [];

    public CriterionChecks(IEnumerable<DocumentOutline> outlines)
    {
        foreach (var outline in outlines)
        {
            var labelledEnd = 0;
            foreach (var statement in outline.Document.Statements)
            {
                var isLabelled = statement.Kind == StatementKind.Sentence && (IsLabelled(statement.Text) || statement.Line <= labelledEnd);
                labelledEnd = isLabelled ? statement.EndLine + 1 : 0;
                var isCheck = isLabelled || (statement.Kind != StatementKind.Heading && Is(outline, statement));
                Explains |= isCheck;
                if (isCheck || outline.Nearest(statement.Section).Has(SectionRole.Monitoring))
                {
                    Texts.Add(statement.Text);
                    _checks.AddRange(SentenceEnd.Split(statement.Text).Select(Content));
                }
            }
        }
    }

    /// <summary>Gets whether any document explains a check.</summary>
    public bool Explains { get; }

    /// <summary>Gets the statements that explain one.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Tells whether a statement explains a check, rather than naming a criterion.</summary>
    public static bool Is(DocumentOutline outline, Statement statement)
    {
        if (Label.IsMatch(statement.Text) && outline.IsIn(statement.Section, SectionRole.Criteria) && statement.Item?.Parent is not null)
        {
            return true;
        }

        foreach (var section in statement.Section.SelfAndAncestors())
        {
            if (section.Level > 0 && IsHeading(section.Title))
            {
                return true;
            }

            if (outline.Own(section) != SectionRole.None)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Lists, of the given criteria, those that no check speaks of. A check speaks of a criterion with which it shares two words,
    /// and of the one with which it shares most.
    /// </summary>
    public IReadOnlySet<string> Uncovered(IReadOnlyList<string> criteria)
    {
        var open = criteria.ToHashSet(StringComparer.Ordinal);
        var stems = criteria.Select(criterion => (Text: criterion, Stems: Content(criterion))).ToList();
        foreach (var check in _checks)
        {
            var shared = stems.ConvertAll(criterion => (criterion.Text, Count: criterion.Stems.Count(check.Contains)));
            var most = shared.Count > 0 ? shared.Max(criterion => criterion.Count) : 0;
            open.ExceptWith(shared.Where(criterion => criterion.Count > 0 && criterion.Count >= Math.Min(most, SharedStemsMin)).Select(criterion => criterion.Text));
        }

        return open;
    }

    /// <summary>In plain text "Evaluation:" may begin the sentence itself; the paragraph goes on with it.</summary>
    private static bool IsLabelled(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and < LabelLengthMax and var colon && IsHeading(text[..colon]);

    /// <summary>"How the criteria are checked" explains; "Success criteria and their evaluation" names them too.</summary>
    private static bool IsHeading(string title) =>
        Heading.Match(title) is { Success: true } match
        && !DocumentOutline.RolesOf(title.Remove(match.Index, match.Length)).Has(SectionRole.Criteria | SectionRole.Goals | SectionRole.Requirements);

    private static HashSet<string> Content(string text)
    {
        var stems = Stems.Content(text);
        stems.ExceptWith(Common);
        return stems;
    }
}
