using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Reads work out of tables with a column of tasks.</summary>
internal static class WorkTables
{
    private static readonly Regex TaskHeader = Pattern.Loose(@"^(?:open |main |key )?(?:tasks?|actions?(?: items?)?|activit(?:y|ies)|(?:pieces? of )?work(?: items?| packages?)?|to-?dos?|steps?|deliverables?|milestones?|what(?: to do| has to be done)?|measures?|jobs?|assignments?|follow-?ups?|next steps?)(?: name| description)?$");

    private static readonly Regex WideTaskHeader = Pattern.Loose(@"^(?:open |main |key )?(?:tasks?|actions?(?: items?)?|activit(?:y|ies)|(?:pieces? of )?work(?: items?| packages?)?|to-?dos?|steps?|deliverables?|milestones?|what(?: to do)?|measures?|jobs?|assignments?|follow-?ups?|next steps?|items?|story|stories|issues?|topics?|description|title|fix|subject|area|point)(?: name| description)?$");

    private static readonly Regex OwnerHeader = Pattern.Loose(@"\b(?:owners?|assignees?|assigned(?: to)?|who|leads?|responsible|responsibility|by whom|persons?|accountable|in charge|dri|team|done by|contact)\b");

    private static readonly Regex DateHeader = Pattern.Loose(@"\b(?:due|dates?|when|deadline|start|end|finish|timeline|timeframe|time|effort|duration|by|week|day|month|quarter|sprint|estimates?|est|hours|days|weeks|period|until|target|schedule)\b");

    private static readonly Regex StatusHeader = Pattern.Loose(@"^(?:status|state|done|progress)\??$");

    private static readonly Regex DoneStatus = Pattern.Loose(@"^(?:yes|x|done|completed?|closed|finished|delivered|✅|✓|✔|100 ?%|\[x\])");

    private static readonly Regex KeyHeader = Pattern.Loose(@"^(?:#|id|no\.?|nr\.?|ref\.?|key|prio(?:rity)?|phase|week|day|date|status|number|step|area|category|stage|order|done\??|sprint|workstream|stream|)$");

    private static readonly Regex RiskHeader = Pattern.Loose(@"\b(?:risks?|threats?|likelihood|probability|severity)\b");

    private static readonly Regex ClockTime = Pattern.Exact(@"^\s*\d{1,2}[:.h]\d{2}");

    private static readonly Regex Total = Pattern.Loose(@"^\W*(?:total|sum)\b");

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const SectionRole NeverWork = SectionRole.Criteria | SectionRole.Glossary | SectionRole.References | SectionRole.Agenda
        | SectionRole.Risks | SectionRole.Requirements;

    public static WorkGroup? OfTable(ParsedDocument document, WorkContext context, Table table)
    {
        var nearest = context.Outline.Nearest(table.Section);
        var isTaskSection = nearest.Has(SectionRole.Tasks);
        var task = Column(table, isTaskSection ? WideTaskHeader : TaskHeader);
        var owner = Column(table, OwnerHeader);
        var dates = Columns(table, DateHeader).Where(column => column != owner && column != task).ToList();
        if (task < 0 || task == owner || (nearest.Has(NeverWork) && !isTaskSection) || table.Header.Any(cell => RiskHeader.IsMatch(cell))
            || IsTimetable(table) || !OnlyKeysBefore(table, task, owner, dates))
        {
            return null;
        }

        if (owner < 0 && !isTaskSection && (dates.Count == 0 || nearest.Has(SectionRole.HowTo | SectionRole.Tests | SectionRole.Cost | SectionRole.Done)))
        {
            return null;
        }

        var checksOwner = owner >= 0 || isTaskSection;
        var checksDate = dates.Count > 0 || isTaskSection;
        // Who leads the project does not do what the column leaves empty.
        var namesOwners = owner >= 0 && table.Rows.Any(row => !Missing.Is(row.Cells[owner]));
        var namesDates = dates.Exists(column => table.Rows.Any(row => !Missing.Is(row.Cells[column])));
        var status = Column(table, StatusHeader);
        var items = new List<WorkItem>();
        foreach (var row in table.Rows.Where(row => row.Cells[task].Trim().Length > 0 && !IsDone(row, status) && !Total.IsMatch(row.Cells[0])))
        {
            var text = row.Cells[task];
            var hasOwner = !checksOwner || (!namesOwners && context.HasOwner(table.Section)) || (owner >= 0 ? !Missing.Is(row.Cells[owner]) : row.Cells.Any(OwnerForms.In));
            var hasDate = !checksDate || (!namesDates && context.HasDate(table.Section)) || (dates.Count > 0 ? dates.Any(column => !Missing.Is(row.Cells[column])) : row.Cells.Where((_, column) => !KeyHeader.IsMatch(table.Header[column].Trim())).Any(DateForms.In));
            if ((!hasOwner && owner < 0) || (!hasDate && dates.Count == 0))
            {
                var elsewhere = context.Elsewhere(text, row.Line);
                (hasOwner, hasDate) = (hasOwner || (owner < 0 && elsewhere.Owner), hasDate || (dates.Count == 0 && elsewhere.Date));
            }

            items.Add(new WorkItem(row.Line, row.Line, text, hasOwner, hasDate));
        }

        return new WorkGroup(document, table.Section, items, IsLoose: false);
    }

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

    private static IEnumerable<int> Columns(Table table, Regex header) =>
        Enumerable.Range(0, table.Header.Count).Where(column => header.IsMatch(table.Header[column].Trim()));

    /// <summary>A table of times of day is a programme: its rows happen, nobody is asked to do them.</summary>
    private static bool IsTimetable(Table table) =>
        table.Rows.Count > 0 && table.Rows.Count(row => ClockTime.IsMatch(row.Cells[0])) * 2 > table.Rows.Count;

    /// <summary>In "File | Action | What changes" the action is said of the file; before a task only keys and people stand.</summary>
    private static bool OnlyKeysBefore(Table table, int task, int owner, List<int> dates) =>
        Enumerable.Range(0, task).All(column => column == owner || dates.Contains(column) || KeyHeader.IsMatch(table.Header[column].Trim()));

    private static bool IsDone(TableRow row, int status) =>
        WorkCollector.DoneMark.IsMatch(row.Cells[^1].Trim()) || (status >= 0 && DoneStatus.IsMatch(row.Cells[status].Trim()));
}
