using System.Text;
using Witan.Boards.Board;
using Witan.Boards.Records.Table;
using static Witan.Boards.Records.MarkdownText;

namespace Witan.Boards.Records.Board;

/// <summary>Renders a board's record as Markdown, in the order of a Markdown architectural decision record (MADR).</summary>
internal static class BoardMarkdown
{
    public static string Render(BoardRecord record)
    {
        var page = new StringBuilder();
        AddHead(page, record);
        AddDrivers(page, record);
        AddOptions(page, record);
        AddOutcome(page, record);
        if (record.Table is { } table)
        {
            TableMarkdown.Add(page, record, table);
        }

        AddConsequences(page, record);
        foreach (var part in record.Parts)
        {
            BoardMarkdownPart.Add(page, part);
        }

        AddMore(page, record);
        return page.ToString();
    }

    /// <summary>Adds a list, or says that there is none.</summary>
    internal static void List(StringBuilder page, IEnumerable<string> items, string? none)
    {
        var any = false;
        foreach (var item in items)
        {
            page.Append($"- {Lead(item)}\n");
            any = true;
        }

        page.Append(any || none is null ? string.Empty : none + "\n");
    }

    private static void AddHead(StringBuilder page, BoardRecord record)
    {
        page.Append($"# {Escape(record.Title)}\n\n- Status: {BoardText.Status(record)}\n- Protocol: {record.Protocol}\n");
        foreach (var producer in record.ProducedBy)
        {
            page.Append($"- Produced by: {Escape(producer.Model)}. {Escape(producer.Description)}\n");
        }

        page.Append($"\n## Context and question\n\n{Lead(record.Question)}\n\n");
        foreach (var document in record.Documents)
        {
            page.Append($"- {Code(document.Name)}: {document.Lines} lines, {document.Bytes} bytes, SHA-256 {Code(BoardText.Hash(document.Sha256))}\n");
            foreach (var note in document.Notes)
            {
                page.Append($"  - {Lead(note)}\n");
            }
        }

        page.Append(record.Documents.Count == 0 ? "No document, only the question.\n" : string.Empty);
        page.Append(record.Parts.Count == 1 ? string.Empty : $"\nThe question has {record.Parts.Count} parts: {Escape(record.Split)}\n");
        foreach (var part in record.Parts)
        {
            page.Append($"\n**{Escape(part.Id)}**: {Escape(part.Goal)} {Escape(part.Context)}{(part.DependsOn.Count == 0 ? string.Empty : $" *(after {Escape(string.Join(", ", part.DependsOn))})*")}\n");
        }
    }

    private static void AddDrivers(StringBuilder page, BoardRecord record)
    {
        page.Append("\n## Decision drivers\n\nConstraints:\n\n");
        List(page, record.Constraints.Select(constraint => $"{constraint.Kind}: {constraint.Text}"), "None was set.");
        page.Append("\nAssumptions:\n\n");
        List(page, record.Assumptions, "None.");
        page.Append("\nAsked before work began:\n\n");
        List(page, record.Intake.Select(BoardText.Question), "Nothing.");
    }

    private static void AddOptions(StringBuilder page, BoardRecord record)
    {
        page.Append("\n## Considered options\n");
        foreach (var part in record.Parts)
        {
            page.Append($"\n### Options of {Escape(part.Id)}\n\n| Option | What it is | Score | For | Neutral | Against | Support | Blind vote |\n| --- | --- | ---: | ---: | ---: | ---: | --- | --- |\n");
            foreach (var option in part.Options)
            {
                var count = option.Final is { } final ? $"{RecordText.Score(final.Score)} | {final.Supporters} | {final.Neutral} | {final.Opponents}" : "– | – | – | –";
                page.Append($"| {Escape(option.Id)} | {Escape(option.Text)} | {count} | {BoardText.Support(option)} | {BoardText.Blind(option)} |\n");
            }
        }
    }

    private static void AddOutcome(StringBuilder page, BoardRecord record)
    {
        page.Append("\n## Decision outcome\n\n");
        Paragraphs(page, record.Summary);
        foreach (var part in record.Parts)
        {
            page.Append($"### Outcome of {Escape(part.Id)}\n\n**{Escape(BoardText.Outcome(part))}**");
            page.Append(part.Verdict is { } verdict ? $" ({Escape(BoardText.Counted(verdict))}).\n\n{Lead(BoardText.Debate(verdict))}\n\n" : "\n\n");
            foreach (var broken in BoardText.Broken(part))
            {
                page.Append($"**{Escape(broken)}**\n\n");
            }

            Paragraphs(page, part.Text ?? string.Empty);
            page.Append(part.IsWordedByRule ? "*These words were put together by rule from the count and the seats' own words.*\n\n" : string.Empty);
            List(page, part.KeyPoints, null);
            page.Append(part.KeyPoints.Count > 0 ? "\n" : string.Empty);
        }

        if (record.FailedParts.Count > 0)
        {
            page.Append("### Parts without an outcome\n\n");
            List(page, record.FailedParts.Select(failed => $"{failed.Id}: {failed.Goal} {failed.Reason}"), null);
            page.Append('\n');
        }

        page.Append("### Plan\n\n");
        Numbered(page, record.Plan);
    }

    private static void AddConsequences(StringBuilder page, BoardRecord record)
    {
        page.Append("\n## Consequences and risks\n");
        foreach (var part in record.Parts)
        {
            var names = BoardText.Names(part);
            page.Append($"\n### Risks and dissent of {Escape(part.Id)}\n\n");
            if (part.Risks.Count > 0)
            {
                page.Append("| Risk | Severity × likelihood | Mitigation | Named by |\n| --- | ---: | --- | --- |\n");
                foreach (var risk in part.Risks)
                {
                    page.Append($"| {Escape(risk.Text)} | {risk.Severity} × {risk.Likelihood} = {risk.Weight} | {Escape(string.Join(" / ", risk.Mitigations))} | {Escape(string.Join(", ", risk.Seats.Select(seat => BoardText.Name(names, seat))))} |\n");
                }
            }
            else
            {
                page.Append("No risk was named.\n");
            }

            page.Append("\nDissent, the strongest first:\n\n");
            List(page, part.Dissent.Select(voice => BoardText.Voice(voice, names)), part.Verdict is null ? "Nothing was counted." : "None.");
            page.Append(part.Blocking.Count > 0 ? "\nBlocking objections:\n\n" : string.Empty);
            List(page, part.Blocking.Select(voice => BoardText.Voice(voice, names)), null);
            page.Append("\nTo be done:\n\n");
            Numbered(page, part.Actions);
            page.Append("\nLook at this again when:\n\n");
            List(page, part.Triggers.Select(BoardText.Trigger), "No condition was set.");
        }
    }

    private static void AddMore(StringBuilder page, BoardRecord record)
    {
        page.Append("\n## More information\n\n");
        List(page, [BoardText.Terms(record.Terms), .. record.Terms.Approvals.Select(BoardText.Approval)], null);
        List(page, record.Terms.VoteAsked is { } asked ? [$"{asked.By} ended the debate: {asked.Reason}"] : [], null);
        List(page, record.Remarks.Select(said => $"{said.By} said: {said.Text}"), null);
        page.Append($"- {BoardText.Expense(record.Expense)}\n- Seed {record.Expense.Seed}, definition {Code(BoardText.Hash(record.Expense.DefinitionHash))}\n");
        page.Append(record.Origin is { } origin ? $"- {RecordText.Origin(origin)}\n" : string.Empty);
        page.Append("- When the run began and ended, and its id, stand in the journal: `witan list`, `witan show ID`\n");
        Shares(page, "Step", record.Expense.ByStep);
        Shares(page, "Who", record.Expense.BySeat);
    }

    private static void Shares(StringBuilder page, string head, IReadOnlyList<CallShare> shares)
    {
        page.Append($"\n| {head} | Calls | Tokens read | Tokens written | Cost |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var share in shares)
        {
            page.Append($"| {Escape(share.Name)} | {share.Calls} | {share.InputTokens} | {share.OutputTokens} | {BoardText.Usd(share.CostUsd)} |\n");
        }
    }

    /// <summary>Adds what is to be done, in order.</summary>
    internal static void Numbered(StringBuilder page, IReadOnlyList<BoardAction> actions)
    {
        page.Append(actions.Count == 0 ? "Nothing.\n" : string.Empty);
        for (var number = 1; number <= actions.Count; number++)
        {
            page.Append($"{number}. {Lead(BoardText.Action(actions[number - 1]))}\n");
        }
    }

    private static void Paragraphs(StringBuilder page, string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            page.Append($"{Lead(line)}\n\n");
        }
    }
}
