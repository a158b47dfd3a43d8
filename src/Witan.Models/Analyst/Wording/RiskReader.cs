using System.Text.RegularExpressions;
using Witan.Models.Analyst.Rules;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Reads risks out of tables, lists and headings.</summary>
internal sealed class RiskReader
{
    private static readonly Regex RiskHeader = Pattern.Loose(@"^(?:identified |possible |key |main )?(?:risks?|threats?|hazards?|dangers?|what (?:could|can|might) go wrong)(?: description| event| name)?$");

    private static readonly Regex WideRiskHeader = Pattern.Loose(@"^(?:risks?|threats?|hazards?|concerns?|description|issue|event|what|problem|item|scenario|title|name)\b");

    private static readonly Regex MitigationHeader = Pattern.Loose(@"\b(?:mitigations?|counter-?measures?|response|treatment|actions?|measures?|contingency|handling|how we handle|prevention|plan|controls?|answer|fall-?back|what we (?:do|will do)|remedy|solution|strategy|safeguards?|precautions?|recommendation|our answer|then|reaction|protection)\b");

    private static readonly Regex SeverityHeader = Pattern.Loose(@"\b(?:likelihood|probability|impact|severity|chance|consequence|effect|damage)\b");

    private static readonly Regex Rating = Pattern.Loose(@"^\W*(?:very )?(?:low|medium|high|critical|none|moderate|minor|major|severe|\d+(?:[./]\d+)?|[a-e]|n/a|-)?(?:[ -]?(?:medium|high|low|risk))*\W*$");

    private static readonly Regex RisksFirst = Pattern.Loose(@"\brisks? (?:and|&|/|with|\+) ");

    /// <summary>"Week 1: LOW" rates a plan; it names no risk.</summary>
    private static readonly Regex RatedItem = Pattern.Loose(@"^[^:]{1,60}:[^\w]*(?:üü\W*)?(?:low|medium|high)\b|\b(?:low|medium|high)(?:-medium|-high)? risk\W*$");

    private static readonly Regex NoRisk = Pattern.Loose(@"^(?:none\b|no (?:\w+ )?(?:risks?|concerns?)|nothing\b|n/a)");

    private static readonly Regex SharedAnswer = Pattern.Loose(@"^\W*(?:mitigations?|counter-?measures?|response|contingency|plan|what we do)\b[^:]{0,30}:\s*(?!none|tbd|-|\?)\S|^(?:for )?(?:all|both|each|these|every)\b.{0,80}\b(?:mitigat|covered|accept|handled|we will|insur)");

    private static readonly Regex SeverityLabel = Pattern.Loose(@"^\W*(?:severity|risk level|risk rating|threat level)\s*[:=]\W*.*\b(?:high|critical|severe|medium|major|blocker)\b");

    private static readonly Regex NumberedRisk = Pattern.Loose(@"^\W*(?:risk|threat|hazard)s? ?#?\d+\b|^\W*R-?\d+\s*[:.–—-]");

    private static readonly Regex OneRiskLabel = Pattern.Loose(@"\b(?:impact|likelihood|probability|evidence|gaps?|scenarios?|issue|consequences?|effects?|causes?|triggers?|validations|indicators?|limits)\b");

    private static readonly Regex AnswerHeading = Pattern.Loose(@"\b(?:mitigations?|recommendations?|what we should do|response|plan|action|fix|answer|decision|solution|remedy|counter)");

    private static readonly Regex Closed = Pattern.Loose(@"^(?:closed|mitigated|resolved|accepted)\b");

    private static readonly Regex Id = Pattern.Exact(@"\b[A-Z]{1,3}-?\d+\b");

    private static readonly Regex Category = Pattern.Loose(@"^\W*(?:(?:" + RiskWords.Categories + @")[ /&,-]*(?:and )?)+(?:risks?|concerns?|threats?|hazards?|priority)?\W*$|^\W*(?:risks?|our risks|the risks|risks? (?:list|register|overview|summary|assessment|analysis))\W*$");

    private const int SharedStemsMin = 2;

    /// <summary>An entry of more sentences discusses the risk, so that an answer must show by its words.</summary>
    private const int ShortEntryMax = 4;

    private readonly ParsedDocument _document;
    private readonly DocumentOutline _outline;
    private readonly Dictionary<ListItem, List<string>> _under = [];
    private readonly List<HashSet<string>> _mitigations = [];
    private readonly List<string> _mitigationTexts = [];

    public RiskReader(ParsedDocument document, DocumentOutline outline)
    {
        _document = document;
        _outline = outline;
        foreach (var statement in document.Statements)
        {
            if (statement is { Item: { } item, Kind: not StatementKind.ListItem })
            {
                (_under.TryGetValue(item, out var texts) ? texts : _under[item] = []).Add(statement.Text);
            }

            if (statement.Kind != StatementKind.Heading && IsMitigationSection(statement.Section))
            {
                _mitigations.Add(Stems.Content(statement.Text));
                _mitigationTexts.Add(statement.Text);
            }
        }
    }

    public IEnumerable<RiskGroup> Groups() =>
        _document.Tables.Select(OfTable).Concat(_document.Lists.Select(OfList)).Append(OfSections()).OfType<RiskGroup>().Concat(RiskParagraphs.Of(_document, _outline));

    /// <summary>Tells whether a section of mitigations speaks of this risk, by its id or in its words.</summary>
    public bool IsCoveredElsewhere(string text)
    {
        if (_mitigations.Count == 0)
        {
            return false;
        }

        var id = Id.Match(text).Value;
        if (id.Length > 0 && _mitigationTexts.Any(other => other.Contains(id, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var stems = Stems.Content(text);
        var needed = Math.Min(stems.Count, Math.Max(SharedStemsMin, (stems.Count / 2) + 1));
        return _mitigations.Any(other => other.Count(stems.Contains) >= needed);
    }

    private bool IsMitigationSection(Section section)
    {
        var roles = _outline.Nearest(section);
        return roles.Has(SectionRole.Mitigations) && !roles.Has(SectionRole.Risks);
    }

    private RiskGroup? OfTable(Table table)
    {
        var risk = Find(table, RiskHeader);
        var mitigation = Find(table, MitigationHeader);
        var inRisks = _outline.Nearest(table.Section).Has(SectionRole.Risks);
        if (risk < 0 && inRisks)
        {
            risk = Find(table, WideRiskHeader);
        }

        if (risk < 0 || table.Rows.Count == 0 || table.Rows.All(row => Rating.IsMatch(row.Cells[risk])) || risk == mitigation
            || (!inRisks && mitigation < 0 && !table.Header.Any(cell => SeverityHeader.IsMatch(cell))))
        {
            return null;
        }

        var risks = table.Rows.Where(row => row.Cells[risk].Trim().Length > 0).Select(row => new Risk(
            row.Line,
            row.Line,
            row.Cells[risk],
            mitigation >= 0 ? !Missing.Is(row.Cells[mitigation]) : row.Cells.Any(cell => RiskWithoutMitigationRule.Mitigates(cell) || IsClosed(cell)),
            mitigation >= 0 ? 0.92 : 0.75));
        return new RiskGroup([.. risks], mitigation >= 0 ? $"its cell under {Cite.Quote(table.Header[mitigation], 30)} is empty or open" : "the table has no column for one");
    }

    private RiskGroup? OfList(ListBlock list)
    {
        var own = _outline.Own(list.Section);
        var nearest = _outline.Nearest(list.Section);
        var isCategory = own == SectionRole.None || Category.IsMatch(list.Section.Title);
        if (!nearest.Has(SectionRole.Risks) || nearest.Has(SectionRole.Mitigations) && !RisksFirst.IsMatch(NearestTitle(list.Section))
            || nearest.Has(SectionRole.HowTo) || !isCategory && !own.Has(SectionRole.Risks) || IsPartOfOneRisk(list.Section) || IsLabelOfOneRisk(list.Section))
        {
            return null;
        }

        var shared = list.Section.Statements.Any(s => s.Item is null && s.Kind == StatementKind.Sentence && SharedAnswer.IsMatch(s.Text));
        var risks = list.Items.Where(item => item.Text.Length > 0 && !NoRisk.IsMatch(item.Text) && !RatedItem.IsMatch(item.Text) && !IsHeading(item.Text)).Select(item => new Risk(
            item.Line,
            item.EndLine,
            item.Text,
            shared || item.Checked == true || TextsOf(item).Any(RiskWithoutMitigationRule.Mitigates) || item.Children.Any(child => HasImperative(child.Text)) || TextsOf(item).Any(RiskWithoutMitigationRule.HasOrder) || RiskAnswers.GoesOn(item.Text) || UnderAnswers(item),
            0.75)).ToList();
        return risks.Count > 0 ? new RiskGroup(risks, "neither it nor what stands under it says what is done about it") : null;
    }

    private IEnumerable<string> TextsOf(ListItem item) =>
        item.SelfAndDescendants().SelectMany(each => _under.TryGetValue(each, out var under) ? under.Prepend(each.Text) : [each.Text]);

    /// <summary>In a short entry, what stands under the risk and is not about its odds or effects is the answer.</summary>
    private bool UnderAnswers(ListItem item) =>
        (_under.TryGetValue(item, out var under) && under.Any(RiskAnswers.Answers)) || item.Children.Any(child => RiskAnswers.GoesOn("Risk: " + child.Text));

    private static bool HasImperative(string text) => ActionVerbs.IsImperative(text.Split(' ', 2)[0].TrimEnd(',', ':'));

    private string NearestTitle(Section section) =>
        section.SelfAndAncestors().FirstOrDefault(s => _outline.Own(s) != SectionRole.None)?.Title ?? string.Empty;

    /// <summary>A list below "Risk 2: late delivery" details that one risk.</summary>
    private bool IsPartOfOneRisk(Section section) => section.SelfAndAncestors().Any(IsOneRisk);

    private static bool IsLabelOfOneRisk(Section section) => section.Level >= Section.BoldLineLevel && OneRiskLabel.IsMatch(section.Title);

    private RiskGroup? OfSections()
    {
        var risks = _document.Sections.Where(IsOneRisk).Select(section =>
        {
            var statements = section.AllStatements().Where(s => s.Line != section.Line || s.Kind != StatementKind.Heading).ToList();
            var answered = statements.Any(s => s.Kind == StatementKind.Heading
                ? _outline.Own(s.Section).Has(SectionRole.Mitigations) || AnswerHeading.IsMatch(s.Text)
                : RiskWithoutMitigationRule.Mitigates(s.Text) || RiskWithoutMitigationRule.HasOrder(s.Text) || HasImperative(s.Text))
                || RiskWithoutMitigationRule.Mitigates(section.Title) || ShortEntryAnswers(statements);
            return new Risk(section.Line, section.Line, section.Title, answered, 0.8);
        }).ToList();
        return risks.Count > 0 ? new RiskGroup(risks, "nothing in its section says what is done about it") : null;
    }

    private static bool ShortEntryAnswers(List<Statement> statements)
    {
        var entry = statements.Where(s => s.Kind != StatementKind.Heading).ToList();
        return entry.Count <= ShortEntryMax && entry.TrueForAll(s => s.Kind is StatementKind.Sentence or StatementKind.ListItem)
            && entry.Exists(s => RiskAnswers.Answers(s.Text));
    }

    private bool IsOneRisk(Section section)
    {
        if (section.Level is 0 or 1 or Section.LeadInLevel)
        {
            return false;
        }

        if (section.Statements.Any(s => SeverityLabel.IsMatch(s.Text)))
        {
            return true;
        }

        return NumberedRisk.IsMatch(section.Title)
            || (section.Parent is { } parent && _outline.Own(parent).Has(SectionRole.Risks) && _outline.Own(section) == SectionRole.None
                && !Category.IsMatch(section.Title) && section.Statements.Any(s => s.Kind == StatementKind.Sentence)
                && !section.Statements.Any(s => s.Kind is StatementKind.TableRow) && section.Level <= Section.MaxHeadingLevel
                && !section.Statements.Any(s => s.Item is not null && s.Kind == StatementKind.ListItem && s.Item.Depth > 1));
    }

    /// <summary>"7. NEXT STEPS" after a list reads as its next item, and is the heading of what follows.</summary>
    private static bool IsHeading(string text) => text.Length > 3 && text.Any(char.IsLetter) && !text.Any(char.IsLower) && text.Contains(' ', StringComparison.Ordinal);

    private static bool IsClosed(string cell) => Closed.IsMatch(cell.Trim());

    private static int Find(Table table, Regex header)
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (header.IsMatch(table.Header[column].Trim()))
            {
                return column;
            }
        }

        return -1;
    }
}
