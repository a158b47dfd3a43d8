using System.Text;
using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Renders a record as one page that needs nothing beside itself and runs no script.</summary>
internal static class HtmlRecord
{
    public static string Render(DecisionRecord record)
    {
        var page = new StringBuilder();
        HtmlPage.Open(page, record.Title, HtmlPage.Style);
        AddHead(page, record);
        AddOutcome(page, record);
        AddFindings(page, record);
        AddConsensus(page, record);
        AddPlan(page, record);
        AddDetails(page, record);
        HtmlPage.Close(page);
        return page.ToString();
    }

    private static void AddHead(StringBuilder page, DecisionRecord record)
    {
        page.Append($"<header>\n<p class=\"kicker\">Decision record · {E(record.Protocol)} · {E(record.Status)}, until a person decides</p>\n<h1>{E(record.Title)}</h1>\n");
        // A short question is the title; it need not be read twice.
        page.Append(record.Question == record.Title ? string.Empty : $"<p class=\"question\">{E(record.Question)}</p>\n");
        foreach (var producer in record.ProducedBy)
        {
            page.Append($"<p class=\"note\">Produced by the {E(producer.Model)}. {E(producer.Description)}</p>\n");
        }

        page.Append("</header>\n");
    }

    private static void AddOutcome(StringBuilder page, DecisionRecord record)
    {
        var outcome = record.Recommendation;
        page.Append($"<section class=\"outcome\">\n<h2>Recommendation</h2>\n<p class=\"verdict\">{E(outcome.Text)}</p>\n");
        page.Append($"<p>{E(RecordText.Agreed(outcome.Agreement))}, confidence {RecordText.Percent(outcome.Confidence)}</p>\n");
        HtmlTable.Open(page, "Considered option", "Score", "For", "Against", "Agreement");
        foreach (var option in record.Options)
        {
            HtmlTable.Row(page, SwarmOptionIds.Describe(option.Option), RecordText.Score(option.Score), $"{option.Supporters}", $"{option.Opponents}", RecordText.Agreed(option.Label));
        }

        HtmlTable.Close(page);
        page.Append($"<p>{E(RecordText.Changed(record))}</p>\n<p class=\"note\">{E(RecordText.Counted(record))}</p>\n</section>\n<section>\n<h2>What each mind says</h2>\n<div class=\"minds\">\n");
        foreach (var mind in record.Minds)
        {
            page.Append($"<article><h3>{E(RecordText.Name(mind.Mind))}</h3><p>{E(mind.Reason)}</p><p class=\"note\">{E(mind.ConditionOfApproval)}</p></article>\n");
        }

        page.Append("</div>\n<h3>Dissent</h3>\n");
        HtmlTable.List(page, [.. record.Dissent.Select(dissent => $"{RecordText.Name(dissent.Mind)}: {dissent.Text}")], "None, and no reservation was left.");
        page.Append("</section>\n");
    }

    private static void AddFindings(StringBuilder page, DecisionRecord record)
    {
        page.Append($"<section>\n<h2>Findings ({record.Findings.Count})</h2>\n");
        page.Append(record.Findings.Count == 0 ? "<p>None.</p>\n" : "<p class=\"note\">Stances answer “must this be resolved before going ahead?”: methodical / rapid / questioning, from -2 (no) to +2 (yes).</p>\n");
        foreach (var (finding, standing, counter, reasons) in record.Findings)
        {
            page.Append($"<details class=\"{finding.Priority.ToString().ToLowerInvariant()}\">\n<summary><span class=\"id\">{E(finding.Id)}</span> <span class=\"subject\">{E(finding.Subject)}</span> ");
            page.Append($"<span class=\"tag\">{finding.Priority}</span> <span class=\"tag\">{E(finding.Kind)}</span> <span class=\"tag\">{E(string.Join(" / ", standing.Stances.Select(RecordText.Stance)))}</span> <span class=\"tag\">{RecordText.Placed(standing.Placement)}</span></summary>\n");
            page.Append($"<p>{E(finding.Statement)}</p>\n<ul class=\"evidence\">\n");
            foreach (var evidence in finding.Evidence)
            {
                page.Append($"<li><span class=\"place\">{E(RecordText.Place(evidence))}</span> <q>{E(evidence.Text)}</q></li>\n");
            }

            page.Append($"</ul>\n<p><b>Severity × likelihood</b> {finding.Severity} × {finding.Likelihood}, confidence {RecordText.Percent(finding.Confidence)}</p>\n");
            page.Append($"<p><b>Mitigation</b> {E(finding.Mitigation)} ({RecordText.Effort(finding.EffortHours)}, estimated)</p>\n");
            page.Append(counter is null ? string.Empty : $"<p><b>Against it</b> {E(counter.Argument)} <b>Not shown</b> {E(counter.EvidenceGap)} <b>Opportunity cost</b> {E(counter.OpportunityCost)}</p>\n");
            if (standing.Divided)
            {
                HtmlTable.List(page, [.. SwarmProtocol.Minds.Select((mind, index) => $"{mind} ({RecordText.Stance(standing.Stances[index])}): {reasons[index]}")], string.Empty);
            }

            page.Append("</details>\n");
        }

        page.Append("</section>\n");
    }

    private static void AddConsensus(StringBuilder page, DecisionRecord record)
    {
        page.Append("<section>\n<h2>Agreement</h2>\n");
        HtmlTable.List(page, record.Agreement, "Nothing.");
        page.Append("<h2>Disagreement and its root</h2>\n");
        HtmlTable.List(page, [.. record.Disagreement.Select(divided => $"{string.Join(", ", divided.Findings)}: {divided.Root}. {divided.Explanation}")], "Nothing divides the minds any more.");
        page.Append("<h2>Accepted trade-offs</h2>\n");
        HtmlTable.List(page, record.TradeOffs, "None.");
        page.Append("</section>\n");
    }

    private static void AddPlan(StringBuilder page, DecisionRecord record)
    {
        page.Append("<section>\n<h2>Plan</h2>\n");
        foreach (var phase in record.Plan)
        {
            page.Append($"<h3>{E(phase.Name)}</h3>\n<p>{E(phase.When)}</p>\n");
            if (phase.Items.Any(item => item.Trigger is not null))
            {
                HtmlTable.Open(page, "Finding", "Metric", "Green", "Yellow: act", "Red: stop", "Then", "Effort (estimate)");
            }
            else
            {
                HtmlTable.Open(page, "Finding", "Action", "Effort (estimate)");
            }

            foreach (var item in phase.Items)
            {
                string[] cells = item.Trigger is { } watch
                    ? [item.Finding, watch.Metric, watch.Green, watch.Yellow, watch.Red, item.Action, RecordText.Effort(item.EffortHours)]
                    : [item.Finding, item.Action, RecordText.Effort(item.EffortHours)];
                HtmlTable.Row(page, cells);
            }

            HtmlTable.Close(page);
        }

        page.Append(record.Plan.Any(phase => phase.Items.Any(item => item.Trigger is not null)) ? "<p class=\"note\">The values of these triggers are suggestions by rule; put your own figures in.</p>\n" : string.Empty);
        if (record.StatedThresholds.Count > 0)
        {
            page.Append("<h3>Thresholds that the documents state</h3>\n");
            HtmlTable.Open(page, "Metric", "Green", "Yellow", "Red", "Where");
            foreach (var stated in record.StatedThresholds)
            {
                HtmlTable.Row(page, stated.Metric, stated.Green ?? "–", stated.Yellow ?? "–", stated.Red ?? "–", RecordText.Place(stated.Evidence));
            }

            HtmlTable.Close(page);
        }

        page.Append("<h2>Look at this again when</h2>\n");
        HtmlTable.List(page, record.ReviewWhen, "No condition was set.");
        page.Append("</section>\n");
    }

    private static void AddDetails(StringBuilder page, DecisionRecord record)
    {
        page.Append("<section>\n<h2>Decision criteria</h2>\n");
        HtmlTable.List(page, record.DecisionCriteria, "None.");
        page.Append("<h2>Questions to answer</h2>\n");
        HtmlTable.List(page, [.. record.Questions.Select(question => $"To {(question.To is { } to ? $"the {to.ToString().ToLowerInvariant()} mind" : "both")}{(question.Finding is { } id ? $", on {id}" : string.Empty)}: {question.Text}")], "None.");
        page.Append("<h2>What changed in debate</h2>\n");
        HtmlTable.List(page, [.. record.Vote.Flips.Select(RecordText.Flip), .. record.Debate.Changes.Select(change => $"Round {change.Round}, {change.Finding}: {change.Mind} from {RecordText.Stance(change.From)} to {RecordText.Stance(change.To)}. {change.Reason}")], "Nothing.");
        page.Append("<h2>Assumptions</h2>\n");
        HtmlTable.List(page, record.Assumptions, "None.");
        page.Append("<h2>Documents, cost and origin</h2>\n");
        HtmlTable.List(page, [.. record.Documents.Select(document => $"{document.Name}: {document.Lines} lines, {document.Bytes} bytes, SHA-256 {document.Sha256[..16]}. {string.Join(' ', document.Notes)}")], "No document, only the question.");
        page.Append($"<p class=\"note\">{E(RecordText.Cost(record.Expense))}. Seed {record.Expense.Seed}, definition {E(record.Expense.DefinitionHash[..16])}. When the run began and ended, and its id, stand in the journal: witan list, witan show ID.</p>\n");
        page.Append(record.Origin is { } origin ? $"<p class=\"note\">{E(RecordText.Origin(origin))}.</p>\n" : string.Empty);
        page.Append(record.Expense.FindingsLeftOut > 0 ? $"<p class=\"note\">{record.Expense.FindingsLeftOut} further findings were left out, because of the limit of {FindingsCheck.FindingsMax}.</p>\n" : string.Empty);
        page.Append(record.Expense.FindingsUncited > 0 ? $"<p class=\"note\">{record.Expense.FindingsUncited} findings were refused, because they cite no line that exists.</p>\n" : string.Empty);
        page.Append("</section>\n");
    }

    private static string E(string text) => HtmlTable.Encode(text);
}
