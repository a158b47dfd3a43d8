using System.Text;
using Witan.Boards.Records.Board;
using static Witan.Boards.Records.MarkdownText;

namespace Witan.Boards.Records.Table;

/// <summary>Renders what a round table has beside a board as Markdown.</summary>
internal static class TableMarkdown
{
    public static void Add(StringBuilder page, BoardRecord record, RecordedTable table)
    {
        var names = BoardText.Names(record.Parts[0]);
        page.Append($"\n## Round table\n\n**{Escape(TableText.Recommended(table))}**\n\n{Lead(TableText.Decision(table))}\n\nAgenda:\n\n");
        for (var item = 0; item < table.Agenda.Count; item++)
        {
            page.Append($"{item + 1}. {Lead(table.Agenda[item])}\n");
        }

        page.Append($"\nStanding: {Escape(string.Join(", ", table.Standing.Select(seat => BoardText.Name(names, seat))))}. Invoked:\n\n");
        BoardMarkdown.List(page, table.Invoked.Select(seat => TableText.Invoked(seat, names)), "Nobody.");
        page.Append("\nMissing at the table, flagged before the vote:\n\n");
        BoardMarkdown.List(page, table.Missing.Select(TableText.Missing), "Nobody.");
        AddRulings(page, table);
        AddBranches(page, record, table);
        AddAssessments(page, table, names);
    }

    private static void AddRulings(StringBuilder page, RecordedTable table)
    {
        page.Append("\n### Governance\n\n");
        page.Append(table.FailedClosed is { } why ? $"Nobody could look ({Escape(why)}); what is not shown counts as broken.\n\n" : string.Empty);
        page.Append("| Option | Rule | Stands | Why | Lines |\n| --- | --- | --- | --- | --- |\n");
        foreach (var ruling in table.Rulings)
        {
            page.Append($"| {Escape(ruling.Option)} | {Escape(TableText.Rule(ruling))} | {TableText.Stands(ruling)} | {Escape(ruling.Reason)} | {Escape(TableText.Places(ruling.Evidence))} |\n");
        }
    }

    private static void AddBranches(StringBuilder page, BoardRecord record, RecordedTable table)
    {
        foreach (var branch in table.Branches)
        {
            var what = record.Parts[0].Options.First(option => option.Id == branch.Option).Text;
            page.Append($"\n### If {Escape(branch.Option)}{(branch.Option == table.Recommended ? " (recommended)" : " (not recommended)")}\n\n{Lead(what)}\n\n");
            BoardMarkdown.List(page, branch.Consequences, "No consequence was named.");
            page.Append($"\nEstimate: {Escape(branch.Estimate)}\n\nNext steps, each to be approved on its own when it is a phase of work:\n\n");
            BoardMarkdown.Numbered(page, branch.NextSteps);
        }

        page.Append(table.BranchesByRule ? "\n*The branches were put together by rule.*\n" : string.Empty);
    }

    private static void AddAssessments(StringBuilder page, RecordedTable table, IReadOnlyDictionary<string, string> names)
    {
        page.Append("\n### What each seat found\n");
        foreach (var assessment in table.Assessments)
        {
            page.Append($"\n**{Escape(BoardText.Name(names, assessment.Seat))}.** {Escape(assessment.CurrentState)}\n\nPosition: {Escape(assessment.Position)}\n\nAt three in the night: {Escape(assessment.NightTest)}\n\n");
            BoardMarkdown.List(page, TableText.Impact(assessment.Impact).Select(impact => $"{impact.Area}: {impact.Text}"), null);
            page.Append("\n| Option | What breaks first? | How do we know? | Plan B |\n| --- | --- | --- | --- |\n");
            foreach (var answer in assessment.Answers)
            {
                page.Append($"| {Escape(answer.Option)} | {Escape(answer.BreaksFirst)} | {Escape(answer.HowKnown)} | {Escape(answer.PlanB)} |\n");
            }

            page.Append(assessment.Repeated.Count == 0 ? string.Empty : $"\n*Word for word the same for {Escape(string.Join(" and ", assessment.Repeated))}.*\n");
        }
    }
}
