using System.Text;
using Witan.Boards.Board;
using Witan.Boards.Records.Table;

namespace Witan.Boards.Records.Board;

/// <summary>Renders a board's record as one page that needs nothing beside itself and runs no script.</summary>
internal static class BoardHtml
{
    private static readonly string Style = HtmlPage.Style + HtmlPage.ReadStyle("Witan.Boards.Records.Board.board.css");

    public static string Render(BoardRecord record)
    {
        var page = new StringBuilder();
        HtmlPage.Open(page, record.Title, Style);
        AddHead(page, record);
        AddOutcome(page, record);
        if (record.Table is { } table)
        {
            TableHtml.Add(page, record, table);
        }

        for (var index = 0; index < record.Parts.Count; index++)
        {
            BoardHtmlPart.Add(page, record.Parts[index], index + 1);
        }

        AddDrivers(page, record);
        AddMore(page, record);
        HtmlPage.Close(page);
        return page.ToString();
    }

    internal static string E(string text) => HtmlTable.Encode(text);

    /// <summary>Adds each line of a text as a paragraph.</summary>
    internal static void Paragraphs(StringBuilder page, string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            page.Append($"<p>{E(line)}</p>\n");
        }
    }

    /// <summary>Adds what is to be done, in order.</summary>
    internal static void Actions(StringBuilder page, IReadOnlyList<BoardAction> actions, string none)
    {
        page.Append(actions.Count == 0 ? $"<p>{E(none)}</p>\n" : "<ol>\n");
        foreach (var action in actions)
        {
            page.Append($"<li>{E(BoardText.Action(action))}</li>\n");
        }

        page.Append(actions.Count == 0 ? string.Empty : "</ol>\n");
    }

    private static void AddHead(StringBuilder page, BoardRecord record)
    {
        page.Append($"<header>\n<p class=\"kicker\">Decision record · {E(record.Protocol)} · {E(BoardText.Status(record))}</p>\n<h1>{E(record.Title)}</h1>\n");
        page.Append(record.Question == record.Title ? string.Empty : $"<p class=\"question\">{E(record.Question)}</p>\n");
        foreach (var producer in record.ProducedBy)
        {
            page.Append($"<p class=\"note\">Produced by the {E(producer.Model)}. {E(producer.Description)}</p>\n");
        }

        page.Append("</header>\n");
    }

    private static void AddOutcome(StringBuilder page, BoardRecord record)
    {
        page.Append("<section class=\"outcome\">\n<h2>Decision outcome</h2>\n");
        Paragraphs(page, record.Summary);
        page.Append("<div class=\"parts\">\n");
        for (var index = 0; index < record.Parts.Count; index++)
        {
            var part = record.Parts[index];
            page.Append($"<article{(part.Verdict is null ? " class=\"failed\"" : string.Empty)}><h3><a href=\"#part{index + 1}\">{E(part.Goal)}</a></h3><p><b>{E(BoardText.Outcome(part))}</b></p>");
            page.Append(part.Verdict is { } verdict ? $"<p class=\"note\">{E(BoardText.Counted(verdict))}</p></article>\n" : "</article>\n");
        }

        page.Append("</div>\n");
        if (record.FailedParts.Count > 0)
        {
            page.Append("<h3>Parts without an outcome</h3>\n");
            HtmlTable.List(page, [.. record.FailedParts.Select(failed => $"{failed.Id}: {failed.Goal} {failed.Reason}")], string.Empty);
        }

        page.Append("<h3>Plan</h3>\n");
        Actions(page, record.Plan, "Nothing is planned.");
        page.Append("</section>\n");
    }

    private static void AddDrivers(StringBuilder page, BoardRecord record)
    {
        page.Append("<section class=\"part\">\n<h2>Decision drivers</h2>\n<h3>Constraints</h3>\n");
        HtmlTable.List(page, [.. record.Constraints.Select(constraint => $"{constraint.Kind}: {constraint.Text}")], "None was set.");
        page.Append("<h3>Assumptions</h3>\n");
        HtmlTable.List(page, record.Assumptions, "None.");
        page.Append("<h3>Asked before work began</h3>\n");
        HtmlTable.List(page, [.. record.Intake.Select(BoardText.Question)], "Nothing.");
        page.Append(record.Remarks.Count == 0 ? string.Empty : "<h3>What people said</h3>\n");
        HtmlList(page, [.. record.Remarks.Select(said => $"{said.By}: {said.Text}")]);
        page.Append("</section>\n");
    }

    private static void AddMore(StringBuilder page, BoardRecord record)
    {
        var (expense, terms) = (record.Expense, record.Terms);
        page.Append($"<section>\n<h2>How it was decided, and what it took</h2>\n<p>{E(BoardText.Terms(terms))}</p>\n");
        HtmlList(page, [.. terms.Approvals.Select(BoardText.Approval), .. terms.VoteAsked is { } asked ? [$"{asked.By} ended the debate: {asked.Reason}"] : Array.Empty<string>()]);
        page.Append($"<p>{E(BoardText.Expense(expense))}</p>\n");
        BoardCharts.Expense(page, expense);
        Shares(page, "Step", expense.ByStep);
        Shares(page, "Who", expense.BySeat);
        page.Append("<h2>Documents and origin</h2>\n");
        HtmlTable.List(page, [.. record.Documents.Select(document => $"{document.Name}: {document.Lines} lines, {document.Bytes} bytes, SHA-256 {BoardText.Hash(document.Sha256)}. {string.Join(' ', document.Notes)}")], "No document, only the question.");
        page.Append($"<p class=\"note\">Seed {expense.Seed}, definition {E(BoardText.Hash(expense.DefinitionHash))}. When the run began and ended, and its id, stand in the journal: witan list, witan show ID.</p>\n");
        page.Append(record.Origin is { } origin ? $"<p class=\"note\">{E(RecordText.Origin(origin))}.</p>\n" : string.Empty);
        page.Append("</section>\n");
    }

    private static void HtmlList(StringBuilder page, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            HtmlTable.List(page, items, string.Empty);
        }
    }

    private static void Shares(StringBuilder page, string head, IReadOnlyList<CallShare> shares)
    {
        HtmlTable.Open(page, head, "Calls", "Tokens read", "Tokens written", "Cost");
        foreach (var share in shares)
        {
            HtmlTable.Row(page, share.Name, $"{share.Calls}", $"{share.InputTokens}", $"{share.OutputTokens}", BoardText.Usd(share.CostUsd));
        }

        HtmlTable.Close(page);
    }
}
