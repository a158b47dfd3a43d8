using System.Text;
using Witan.Boards.Records.Board;
using static Witan.Boards.Records.Board.BoardHtml;

namespace Witan.Boards.Records.Table;

/// <summary>Renders what a round table has beside a board as HTML.</summary>
internal static class TableHtml
{
    public static void Add(StringBuilder page, BoardRecord record, RecordedTable table)
    {
        var names = BoardText.Names(record.Parts[0]);
        page.Append($"<section class=\"part\">\n<h2>Round table</h2>\n<p><b>{E(TableText.Recommended(table))}</b></p>\n<p>{E(TableText.Decision(table))}</p>\n");
        foreach (var branch in table.Branches)
        {
            var what = record.Parts[0].Options.First(option => option.Id == branch.Option).Text;
            page.Append($"<h3>If {E(branch.Option)} {(branch.Option == table.Recommended ? "(recommended)" : "(not recommended)")}</h3>\n<p>{E(what)}</p>\n");
            HtmlTable.List(page, branch.Consequences, "No consequence was named.");
            page.Append($"<p>Estimate: {E(branch.Estimate)}</p>\n<p>Next steps, each to be approved on its own when it is a phase of work:</p>\n");
            Actions(page, branch.NextSteps, "None.");
        }

        page.Append(table.BranchesByRule ? "<p class=\"note\">The branches were put together by rule.</p>\n" : string.Empty);
        page.Append("<h3>Governance</h3>\n");
        page.Append(table.FailedClosed is { } why ? $"<p class=\"note\">Nobody could look ({E(why)}); what is not shown counts as broken.</p>\n" : string.Empty);
        HtmlTable.Open(page, "Option", "Rule", "Stands", "Why", "Lines");
        foreach (var ruling in table.Rulings)
        {
            HtmlTable.Row(page, ruling.Option, TableText.Rule(ruling), TableText.Stands(ruling), ruling.Reason, TableText.Places(ruling.Evidence));
        }

        HtmlTable.Close(page);
        page.Append("<h3>Agenda</h3>\n");
        HtmlTable.List(page, table.Agenda, "None.");
        page.Append($"<h3>At the table</h3>\n<p>Standing: {E(string.Join(", ", table.Standing.Select(seat => BoardText.Name(names, seat))))}. Invoked: {E(table.Invoked.Count == 0 ? "nobody" : string.Join("; ", table.Invoked.Select(seat => TableText.Invoked(seat, names))))}.</p>\n<p>Missing, flagged before the vote:</p>\n");
        HtmlTable.List(page, [.. table.Missing.Select(TableText.Missing)], "Nobody.");
        AddAssessments(page, table, names);
        page.Append("</section>\n");
    }

    private static void AddAssessments(StringBuilder page, RecordedTable table, IReadOnlyDictionary<string, string> names)
    {
        page.Append("<h3>What each seat found</h3>\n");
        foreach (var assessment in table.Assessments)
        {
            page.Append($"<details><summary><b>{E(BoardText.Name(names, assessment.Seat))}</b> {E(assessment.Position)}</summary>\n<p>{E(assessment.CurrentState)}</p>\n<p>At three in the night: {E(assessment.NightTest)}</p>\n");
            HtmlTable.List(page, [.. TableText.Impact(assessment.Impact).Select(impact => $"{impact.Area}: {impact.Text}")], "Nothing.");
            HtmlTable.Open(page, "Option", "What breaks first?", "How do we know?", "Plan B");
            foreach (var answer in assessment.Answers)
            {
                HtmlTable.Row(page, answer.Option, answer.BreaksFirst, answer.HowKnown, answer.PlanB);
            }

            HtmlTable.Close(page);
            page.Append(assessment.Repeated.Count == 0 ? string.Empty : $"<p class=\"note\">Word for word the same for {E(string.Join(" and ", assessment.Repeated))}.</p>\n");
            page.Append("</details>\n");
        }
    }
}
