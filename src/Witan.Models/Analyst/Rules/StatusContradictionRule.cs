using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds things called done while the document lists parts of them as pending.</summary>
/// <remarks>A pending part counts when it stands in the section called done, or shares a telling word with the claim.</remarks>
internal sealed class StatusContradictionRule : IRule
{
    private static readonly Regex StatusDone = Pattern.Loose(@"^\W*(?:(?:overall|current|project|test|implementation|migration|work) )?(?:status|state)\b\W*(?:‚úÖ\W*)?(?:complete[d]?|done|finished|delivered|closed|100 ?%|ready|all done|live|implemented|fully \w+)(?!\w)(?! (?:when|if|once|after|by|for review|to start|except))");

    private static readonly Regex SaysDone = Pattern.Loose(@"\b(?:is|are|has been|have been)(?: now| all| fully| already| both| also)* (?:100 ?% )?(?:complete|completed|finished|done|fully tested|complete and tested|implemented and tested|in place|ready for (?:production|use|launch|go-?live|handover))\b|\b100 ?% (?:complete|done|finished|tested)\b|\b(?:all|every) (?:\w+ ){1,3}(?:pass|passed|passes|completed|done|finished)\b");

    private static readonly Regex NotYet = Pattern.Loose(@"\b(?:must|shall|should|will|when|once|until|if|after|before|not|never|unless|to be|needs?|only|except|apart from|by \w+day|almost|nearly|partly|\d{1,2} ?% (?:complete|done)|as soon as|can|cannot|goal|target|whether|expected|planned)\b");

    private static readonly Regex StatusWords = Pattern.Loose(@"\b(?:status|complete[d]?|done|ready|tested|finished|pending|failing|not|yet|configured|started|implemented|100|all|fully|created|validation)\b");

    private static readonly Regex CapitalRun = Pattern.Exact(@"\b\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,4}\b");

    private static readonly Regex Pending = Pattern.Loose(@"\b(?:pending|not (?:yet )?(?:started|configured|implemented|tested|finished|done|complete[d]?|ready|installed|delivered|written|ordered|available|working|signed|set up|connected|trained|approved|begun|migrated|in place)|yet to be \w+|(?:still|is|are) (?:failing|outstanding|missing|in progress|open|blocked|broken|incomplete)|tests? fail(?:s|ing|ed)?|failing|incomplete|work in progress|to be done|still (?:need|needs|has to|have to|waiting|waits|lack|lacks)|has not been|have not been|not been (?:tested|started|done|finished)|unfinished|remains to be|will be (?:created|written|added|done|tested|implemented|configured|delivered) (?:in|later|next))\b");

    private static readonly Regex NoLonger = Pattern.Loose(@"\b(?:no (?:\w+ ){0,2}(?:pending|open|failing|outstanding|missing|blocked)|none (?:is |are )?(?:pending|failing|missing)|nothing (?:is )?(?:pending|missing|open)|no longer|was (?:pending|failing|missing)|were (?:pending|failing|missing)|since fixed|now fixed|resolved|fixed (?:on|in|since)|not (?:pending|failing|blocked)|if |when |zero (?:pending|failing)|0 (?:pending|failing|failed)|pending approval of none|until)");

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int PendingMax = 4;

    private static readonly HashSet<string> TooCommon =
        [.. Stems.Content("week phase task tasks test tests testing status complete completed system project report overall progress setup work part plan document documents day step ready review number version time date team first final implementation pending data files file section support")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.StatusContradiction];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        foreach (var document in material.Documents)
        {
            var outline = DocumentOutline.Of(document);
            var pending = document.Statements.Where(statement => IsPending(outline, statement)).ToList();
            var taken = new HashSet<Statement>();
            // The narrowest claim speaks first, so that a part that it covers is not reported again for the whole.
            foreach (var claim in document.Statements.Where(statement => IsClaim(statement) && !outline.IsIn(statement.Section, SectionRole.History)).OrderByDescending(claim => claim.Section.Level).ThenBy(claim => claim.Line))
            {
                var against = pending.Where(part => Contradicts(claim, part) && !taken.Contains(part)).Take(PendingMax).ToList();
                if (against.Count > 0)
                {
                    taken.UnionWith(against);
                    yield return Report(document, claim, against);
                }
            }
        }
    }

    private static bool IsClaim(Statement statement) => statement.Kind is StatementKind.Sentence or StatementKind.ListItem
        && !statement.Text.EndsWith('?') && statement.Item?.Checked is null
        && (StatusDone.IsMatch(statement.Text) || (SaysDone.IsMatch(statement.Text) && !NotYet.IsMatch(statement.Text)));

    private static bool IsPending(DocumentOutline outline, Statement statement)
    {
        if (statement.Kind is StatementKind.Code or StatementKind.Quote or StatementKind.Heading || statement.Text.EndsWith('?')
            || outline.Nearest(statement.Section).Has(SectionRole.Future | SectionRole.Risks | SectionRole.Questions | SectionRole.Glossary | SectionRole.Agenda))
        {
            return false;
        }

        return (statement.Item?.Checked == false && statement.Kind == StatementKind.ListItem)
            || (Pending.IsMatch(statement.Text) && !NoLonger.IsMatch(statement.Text));
    }

    private static bool Contradicts(Statement claim, Statement part)
    {
        if (ReferenceEquals(claim, part))
        {
            return false;
        }

        var isLabel = StatusDone.IsMatch(claim.Text);
        var isWhole = claim.Section.Level <= 1;
        var isInside = part.Section.SelfAndAncestors().Contains(claim.Section);
        if (isLabel && !isWhole && claim.Section.Level < Section.LeadInLevel && claim.Item is null)
        {
            return isInside;
        }

        if (part.Item?.Checked == false)
        {
            return isLabel && isWhole && claim.Item is null;
        }

        var said = Subject(isLabel ? string.Join(' ', claim.Section.SelfAndAncestors().Select(s => s.Title)) : claim.Text);
        var partStems = Subject(part.Text);
        return said.Overlaps(partStems)
            || (isInside || !isWhole || isLabel) && said.Overlaps(Subject(part.Section.Title))
            || Initials(claim.Text).Any(initials => part.Text.Contains(initials, StringComparison.Ordinal));
    }

    private static HashSet<string> Subject(string text)
    {
        var stems = Stems.Content(StatusWords.Replace(text, " "));
        stems.ExceptWith(TooCommon);
        return stems;
    }

    /// <summary>"Row Level Security" is RLS elsewhere.</summary>
    private static IEnumerable<string> Initials(string text) =>
        CapitalRun.Matches(text).Select(match => string.Concat(match.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0])));

    private static Finding Report(ParsedDocument document, Statement claim, List<Statement> against) => new()
    {
        Kind = FindingKind.StatusContradiction,
        Evidence = [.. against.Prepend(claim).Select(statement => Cite.Of(document, statement)).Distinct().OrderBy(citation => citation.Line)],
        Reason = $"{Cite.Quote(claim.Text)} stands against {Cite.Quote(against[0].Text)}"
            + (against.Count > 1 ? $" and {against.Count - 1} more." : "."),
        Confidence = StatusDone.IsMatch(claim.Text) ? 0.75 : 0.65,
        Subject = Cite.Subject(against[0].Text, "pending part"),
    };
}
