using System.Text;
using Witan.Boards.Swarm;
using static Witan.Boards.Records.MarkdownText;

namespace Witan.Boards.Records;

/// <summary>Renders a record as Markdown, in the order of a Markdown architectural decision record.</summary>
internal static class MarkdownRecord
{
    public static string Render(DecisionRecord record)
    {
        var page = new StringBuilder();
        AddHead(page, record);
        AddOutcome(page, record);
        AddFindings(page, record);
        AddConsensus(page, record);
        AddPlan(page, record);
        AddDetails(page, record);
        AddOrigin(page, record);
        return page.ToString();
    }

    private static void AddHead(StringBuilder page, DecisionRecord record)
    {
        page.Append($"# {Escape(record.Title)}\n\n");
        page.Append($"- Status: {record.Status}, until a person decides\n");
        page.Append($"- Protocol: {record.Protocol}\n");
        foreach (var producer in record.ProducedBy)
        {
            page.Append($"- Produced by: {producer.Model}. {producer.Description}\n");
        }

        page.Append($"\n## Context and question\n\n{Escape(record.Question)}\n\n");
        foreach (var document in record.Documents)
        {
            page.Append($"- {Code(document.Name)}: {document.Lines} lines, {document.Bytes} bytes, SHA-256 {Code(document.Sha256[..16])}\n");
            foreach (var note in document.Notes)
            {
                page.Append($"  - {Escape(note)}\n");
            }
        }
    }

    private static void AddOutcome(StringBuilder page, DecisionRecord record)
    {
        page.Append("\n## Recommendation\n\n");
        page.Append($"**{record.Recommendation.Text}** ({RecordText.Agreed(record.Recommendation.Agreement)}, confidence {RecordText.Percent(record.Recommendation.Confidence)}).\n\n");
        page.Append("| Considered option | Score (-2 to +2) | For | Against | Agreement |\n| --- | ---: | ---: | ---: | --- |\n");
        foreach (var option in record.Options)
        {
            page.Append($"| {SwarmOptionIds.Describe(option.Option)} | {RecordText.Score(option.Score)} | {option.Supporters} | {option.Opponents} | {RecordText.Agreed(option.Label)} |\n");
        }

        page.Append($"\n{RecordText.Changed(record)}\n\n{RecordText.Counted(record)}\n\n### What each mind says\n\n");
        foreach (var mind in record.Minds)
        {
            page.Append($"- **{RecordText.Name(mind.Mind)}**: {Escape(mind.Reason)} *{Escape(mind.ConditionOfApproval)}*\n");
        }

        page.Append("\n### Dissent\n\n");
        page.Append(record.Dissent.Count == 0 ? "None, and no reservation was left.\n" : string.Empty);
        foreach (var dissent in record.Dissent)
        {
            page.Append($"- **{RecordText.Name(dissent.Mind)}**: {Escape(dissent.Text)}\n");
        }
    }

    private static void AddFindings(StringBuilder page, DecisionRecord record)
    {
        page.Append($"\n## Findings ({record.Findings.Count})\n\n");
        if (record.Findings.Count == 0)
        {
            page.Append("None.\n");
            return;
        }

        page.Append("Stances answer \"must this be resolved before going ahead?\": methodical / rapid / questioning, from -2 (no) to +2 (yes).\n\n");
        page.Append("| Id | Finding | Lines | Severity × likelihood | Priority | Stances | When |\n| --- | --- | --- | ---: | --- | --- | --- |\n");
        foreach (var (finding, standing, _, _) in record.Findings)
        {
            page.Append($"| {finding.Id} | {finding.Kind}: {Escape(finding.Subject)} | {RecordText.Lines(finding)} | {finding.Severity} × {finding.Likelihood} | {finding.Priority} | {string.Join(" / ", standing.Stances.Select(RecordText.Stance))} | {RecordText.Placed(standing.Placement)} |\n");
        }

        foreach (var finding in record.Findings)
        {
            AddFinding(page, finding);
        }
    }

    private static void AddFinding(StringBuilder page, RecordedFinding recorded)
    {
        var finding = recorded.Finding;
        page.Append($"\n### {finding.Id} {Escape(finding.Subject)}\n\n{Escape(finding.Statement)} *({finding.Kind}, confidence {RecordText.Percent(finding.Confidence)})*\n\n");
        foreach (var evidence in finding.Evidence)
        {
            page.Append($"- {Code(RecordText.Place(evidence))} {Code(evidence.Text)}\n");
        }

        page.Append($"\nMitigation: {Escape(finding.Mitigation)} ({RecordText.Effort(finding.EffortHours)}, estimated)\n");
        if (recorded.Counter is { } counter)
        {
            page.Append($"\nAgainst it: {Escape(counter.Argument)} What it does not show: {Escape(counter.EvidenceGap)} Opportunity cost: {Escape(counter.OpportunityCost)}\n");
        }

        if (recorded.Standing.Divided)
        {
            page.Append("\nStill divided: ");
            page.AppendJoin(' ', SwarmProtocol.Minds.Select((mind, index) => $"{mind} ({RecordText.Stance(recorded.Standing.Stances[index])}): {Escape(recorded.Reasons[index])}"));
            page.Append('\n');
        }
    }

    private static void AddConsensus(StringBuilder page, DecisionRecord record)
    {
        page.Append("\n## Agreement\n\n");
        AddList(page, record.Agreement, "Nothing.");
        page.Append("\n## Disagreement and its root\n\n");
        AddList(page, [.. record.Disagreement.Select(divided => $"{string.Join(", ", divided.Findings)}: {divided.Root}. {divided.Explanation}")], "Nothing divides the minds any more.");
        page.Append("\n## Accepted trade-offs\n\n");
        AddList(page, record.TradeOffs, "None.");
    }

    private static void AddPlan(StringBuilder page, DecisionRecord record)
    {
        page.Append("\n## Plan\n");
        foreach (var phase in record.Plan)
        {
            page.Append($"\n### {phase.Name}\n\n{phase.When}\n\n");
            var triggered = phase.Items.Any(item => item.Trigger is not null);
            page.Append(triggered
                ? "| Finding | Metric | Green | Yellow: act | Red: stop | Then | Effort (estimate) |\n| --- | --- | --- | --- | --- | --- | ---: |\n"
                : "| Finding | Action | Effort (estimate) |\n| --- | --- | ---: |\n");
            foreach (var item in phase.Items)
            {
                page.Append(item.Trigger is { } watch
                    ? $"| {item.Finding} | {Escape(watch.Metric)} | {Escape(watch.Green)} | {Escape(watch.Yellow)} | {Escape(watch.Red)} | {Escape(item.Action)} | {RecordText.Effort(item.EffortHours)} |\n"
                    : $"| {item.Finding} | {Escape(item.Action)} | {RecordText.Effort(item.EffortHours)} |\n");
            }
        }

        if (record.Plan.Any(phase => phase.Items.Any(item => item.Trigger is not null)))
        {
            page.Append("\nThe values of these triggers are suggestions by rule; put your own figures in.\n");
        }

        if (record.StatedThresholds.Count > 0)
        {
            page.Append("\n### Thresholds that the documents state\n\n| Metric | Green | Yellow | Red | Where |\n| --- | --- | --- | --- | --- |\n");
            foreach (var stated in record.StatedThresholds)
            {
                page.Append($"| {Escape(stated.Metric)} | {Escape(stated.Green ?? "–")} | {Escape(stated.Yellow ?? "–")} | {Escape(stated.Red ?? "–")} | {Code(RecordText.Place(stated.Evidence))} |\n");
            }
        }

        page.Append("\n## Look at this again when\n\n");
        AddList(page, record.ReviewWhen, "No condition was set.");
    }

    private static void AddDetails(StringBuilder page, DecisionRecord record)
    {
        page.Append("\n## Decision criteria\n\n");
        AddList(page, record.DecisionCriteria, "None.");
        page.Append("\n## Questions to answer\n\n");
        AddList(page, [.. record.Questions.Select(question => $"To {(question.To is { } to ? $"the {to.ToString().ToLowerInvariant()} mind" : "both")}{(question.Finding is { } id ? $", on {id}" : string.Empty)}: {question.Text}")], "None.");
        page.Append("\n## What changed in debate\n\n");
        AddList(page, [.. record.Vote.Flips.Select(RecordText.Flip), .. record.Debate.Changes.Select(change => $"Round {change.Round}, {change.Finding}: {change.Mind} from {RecordText.Stance(change.From)} to {RecordText.Stance(change.To)}. {change.Reason}")], "Nothing.");
        page.Append("\n## Assumptions\n\n");
        AddList(page, record.Assumptions, "None.");
    }

    private static void AddOrigin(StringBuilder page, DecisionRecord record)
    {
        page.Append($"\n## Cost and origin\n\n- {RecordText.Cost(record.Expense)}\n- Seed {record.Expense.Seed}, definition {Code(record.Expense.DefinitionHash[..16])}\n");
        page.Append(record.Origin is { } origin ? $"- {RecordText.Origin(origin)}\n" : string.Empty);
        page.Append("- When the run began and ended, and its id, stand in the journal: `witan list`, `witan show ID`\n");
        if (record.Expense.FindingsLeftOut > 0)
        {
            page.Append($"- {record.Expense.FindingsLeftOut} further findings were left out, because of the limit of {FindingsCheck.FindingsMax}\n");
        }

        if (record.Expense.FindingsUncited > 0)
        {
            page.Append($"- {record.Expense.FindingsUncited} findings were refused, because they cite no line that exists\n");
        }
    }

    private static void AddList(StringBuilder page, IReadOnlyList<string> items, string none)
    {
        page.Append(items.Count == 0 ? none + "\n" : string.Empty);
        foreach (var item in items)
        {
            page.Append($"- {Escape(item)}\n");
        }
    }
}
