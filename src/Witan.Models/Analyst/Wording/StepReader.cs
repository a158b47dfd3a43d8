using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Reads ordered steps out of numbered lists, numbered headings and tables with a column of dependencies.</summary>
internal static class StepReader
{
    private static readonly Regex LeadingId = Pattern.Exact(@"^\W*((?:[A-Z]{1,4}-?\d+(?:[.-][A-Z]?\d+)*)|(?:[A-Z]\.\d+))\b\s*[:.)–—-]?\s*");

    private static readonly Regex NumberedHeading = Pattern.Loose(@"^\W*(phase|step|stage|week|sprint|milestone|day|task|part|month|wave|story|block|lot|work package|wp|(?:[A-Z]{1,3}\d*-?[A-Z])(?=\d)|[A-Z](?=-?\d))\s*[-#]?(\d+(?:\.\d+)?)(?![\d-]|\s*[-–]\s*\d)");

    private static readonly Regex NeedsHeader = Pattern.Loose(@"^(?:depends?(?: on)?|dependenc(?:y|ies)|dependent on|prerequisites?|requires?|blocked by|needs|after|predecessors?|waits? for|precondition|follows)$");

    private static readonly Regex NeedsLabel = Pattern.Loose(@"^\W*(?:depends? on|dependenc(?:y|ies)|prerequisites?|requires?|blocked by|needs|after|predecessors?|starts? (?:after|once|when)|precondition)\b");

    private static readonly Regex TitleHeader = Pattern.Loose(@"^(?:tasks?|steps?|actions?|activit(?:y|ies)|actions?|work(?: item| package)?|what|title|name|description|milestone|deliverable|phase|item|story|story title|measure)$");

    private static readonly Regex IdHeader = Pattern.Loose(@"^(?:#|id|no\.?|nr\.?|key|ref\.?|number|step|task id|phase|wp)$");

    private static readonly Regex DueHeader = Pattern.Loose(@"^(?:due|due date|date|deadline|end|finish|by|until|when|week|done by|target|end date|start|start date|sprint|month|period|time)$");

    private static readonly Regex HeadClause = Pattern.Loose(@"^[^.;(–—]*?(?=[.;(–—]|,? \b(?:after|once|when|depends|requires|needs|following|as soon as|before|blocked|if)\b|$)");

    private const int StepsMin = 2;

    public static IEnumerable<List<Step>> Sequences(ParsedDocument document)
    {
        var outline = DocumentOutline.Of(document);
        foreach (var sequence in document.Lists.Select(list => OfList(outline, list))
            .Concat(document.Tables.Select(OfTable))
            .Concat(OfHeadings(document)).Concat(StepLines.Of(document)))
        {
            if (sequence.Count >= StepsMin)
            {
                yield return sequence;
            }
        }
    }

    private static List<Step> OfList(DocumentOutline outline, ListBlock list)
    {
        var withIds = list.Items.Count(item => LeadingId.IsMatch(item.Text));
        if ((!list.Ordered && withIds * 2 < list.Items.Count) || outline.Nearest(list.Section).Has(SectionRole.Risks | SectionRole.Criteria | SectionRole.References | SectionRole.Questions | SectionRole.Glossary | SectionRole.Agenda | SectionRole.Done))
        {
            return [];
        }

        return
        [
            .. list.Items.Where(item => item.Text.Length > 0).Select((item, index) =>
            {
                var id = LeadingId.Match(item.Text);
                var title = id.Success ? item.Text[id.Length..] : item.Text;
                string?[] ids = [id.Success ? id.Groups[1].Value : null, item.Number?.ToString(CultureInfo.InvariantCulture)];
                var needs = item.SelfAndDescendants().Select(each => each.Text).ToList();
                return new Step(index, item.Line, item.EndLine, [.. ids.OfType<string>()], Head(title), needs, string.Empty, StepDue.In(item.Text));
            }),
        ];
    }

    /// <summary>Lists the plans: numbered lists, whole items, and tables of steps with a time for each.</summary>
    public static IEnumerable<List<Step>> Plans(ParsedDocument document)
    {
        var outline = DocumentOutline.Of(document);
        return document.Lists.Select(list => OfList(outline, list).ConvertAll(step => step with { Title = step.Needs[0] }))
            .Concat(document.Tables.Select(OfPlan))
            .Where(steps => steps.Count >= StepsMin);
    }

    private static List<Step> OfPlan(Table table)
    {
        var due = Column(table, DueHeader);
        var title = Enumerable.Range(0, table.Header.Count)
            .FirstOrDefault(column => TitleHeader.IsMatch(table.Header[column].Trim()) && table.Rows.Any(row => row.Cells[column].Contains(' ', StringComparison.Ordinal)), -1);
        return due < 0 || title < 0 || due == title
            ? []
            : [.. table.Rows.Select((row, index) => new Step(index, row.Line, row.Line, [], row.Cells[title], [], string.Empty, StepDue.In(row.Cells[due])))];
    }

    private static List<Step> OfTable(Table table)
    {
        var needs = Column(table, NeedsHeader);
        var title = Column(table, TitleHeader);
        var id = Column(table, IdHeader);
        if (needs < 0 || (title < 0 && id < 0))
        {
            return [];
        }

        title = title < 0 ? id : title;
        var due = Column(table, DueHeader);
        return
        [
            .. table.Rows.Select((row, index) => new Step(
                index,
                row.Line,
                row.Line,
                id >= 0 ? [row.Cells[id].Trim(' ', '.', '#')] : [(index + 1).ToString(CultureInfo.InvariantCulture)],
                row.Cells[title],
                [],
                Missing.Is(row.Cells[needs]) ? string.Empty : row.Cells[needs],
                due >= 0 ? StepDue.In(row.Cells[due]) : null)),
        ];
    }

    /// <summary>Headings of one level and one word, "Phase 1", "Phase 2", or ids, "P1-S1", make a sequence.</summary>
    private static IEnumerable<List<Step>> OfHeadings(ParsedDocument document)
    {
        var numbered = document.Sections.Where(section => section.Level is > 0 and < Section.LeadInLevel)
            .Select(section => (Section: section, Match: NumberedHeading.Match(section.Title)))
            .Where(entry => entry.Match.Success);
        foreach (var group in numbered.GroupBy(entry => (entry.Section.Parent?.Index, entry.Section.Level, Word: entry.Match.Groups[1].Value.ToUpperInvariant())))
        {
            yield return [.. group.Select((entry, index) => OfHeading(document, entry.Section, entry.Match, index))];
        }
    }

    private static Step OfHeading(ParsedDocument document, Section section, Match match, int index)
    {
        var statements = section.AllStatements().ToList();
        var table = document.Tables.FirstOrDefault(table => table.Section.SelfAndAncestors().Contains(section) && NeedsHeader.IsMatch(table.Header[0]));
        var needs = statements.Where(s => s.Kind is StatementKind.Sentence && NeedsLabel.IsMatch(s.Text)
            || s is { Kind: StatementKind.Sentence, Item: null } || s is { Kind: StatementKind.ListItem, Item.Depth: 0 } && NeedsLabel.IsMatch(s.Text)).Select(s => s.Text);
        return new Step(
            index,
            section.Line,
            section.Line,
            [match.Groups[2].Value],
            section.Title[match.Length..].Trim(' ', ':', '-', '–', '—', '.'),
            [.. needs],
            table is null ? string.Empty : string.Join(", ", table.Rows.Select(row => row.Cells[0])),
            null);
    }

    /// <summary>A step is named by its first clause; what follows may speak of other steps.</summary>
    private static string Head(string text) => HeadClause.Match(text).Value;

    private static int Column(Table table, Regex header)
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
