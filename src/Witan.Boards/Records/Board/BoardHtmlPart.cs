using System.Text;
using static Witan.Boards.Records.Board.BoardHtml;

namespace Witan.Boards.Records.Board;

/// <summary>Renders one part: what it came to first, how it got there folded away.</summary>
internal static class BoardHtmlPart
{
    public static void Add(StringBuilder page, RecordedPart part, int number)
    {
        var names = BoardText.Names(part);
        page.Append($"<section class=\"part\" id=\"part{number}\">\n<p class=\"kicker\">Part {number} · {E(part.Id)}{(part.DependsOn.Count == 0 ? string.Empty : $" · after {E(string.Join(", ", part.DependsOn))}")}</p>\n<h2>{E(part.Goal)}</h2>\n<p>{E(part.Context)}</p>\n");
        AddOutcome(page, part, number);
        AddRisks(page, part, names);
        AddSeats(page, part, names, number);
        AddArguments(page, part, names);
        AddRounds(page, part, names);
        page.Append("</section>\n");
    }

    private static void AddOutcome(StringBuilder page, RecordedPart part, int number)
    {
        page.Append($"<p class=\"verdict\">{E(BoardText.Outcome(part))}</p>\n");
        page.Append(part.Verdict is { } verdict ? $"<p>{E(BoardText.Upper(BoardText.Counted(verdict)))}. {E(BoardText.Debate(verdict))}</p>\n" : string.Empty);
        foreach (var broken in BoardText.Broken(part))
        {
            page.Append($"<p class=\"nothing\">{E(broken)}</p>\n");
        }

        Paragraphs(page, part.Text ?? string.Empty);
        page.Append(part.IsWordedByRule ? "<p class=\"note\">These words were put together by rule from the count and the seats’ own words.</p>\n" : string.Empty);
        if (part.KeyPoints.Count > 0)
        {
            HtmlTable.List(page, part.KeyPoints, string.Empty);
        }

        HtmlTable.Open(page, "Option", "What it is", "Score", "For", "Neutral", "Against", "Support", "Blind vote");
        foreach (var option in part.Options)
        {
            string[] counts = option.Final is { } final ? [RecordText.Score(final.Score), $"{final.Supporters}", $"{final.Neutral}", $"{final.Opponents}"] : ["–", "–", "–", "–"];
            HtmlTable.Row(page, [option.Id, option.Text, .. counts, BoardText.Support(option), BoardText.Blind(option)]);
        }

        HtmlTable.Close(page);
        BoardCharts.Options(page, part, number);
    }

    private static void AddRisks(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        page.Append("<h3>Dissent</h3>\n");
        HtmlTable.List(page, [.. part.Dissent.Select(voice => BoardText.Voice(voice, names))], part.Verdict is null ? "Nothing was counted." : "None.");
        page.Append(part.Blocking.Count == 0 ? string.Empty : "<h3>Blocking objections</h3>\n");
        if (part.Blocking.Count > 0)
        {
            HtmlTable.List(page, [.. part.Blocking.Select(voice => BoardText.Voice(voice, names))], string.Empty);
        }

        page.Append("<h3>Risks</h3>\n");
        if (part.Risks.Count == 0)
        {
            page.Append("<p>None was named.</p>\n");
        }
        else
        {
            HtmlTable.Open(page, "Risk", "Severity × likelihood", "Mitigation", "Named by");
            foreach (var risk in part.Risks)
            {
                HtmlTable.Row(page, risk.Text, $"{risk.Severity} × {risk.Likelihood} = {risk.Weight}", string.Join(" / ", risk.Mitigations), string.Join(", ", risk.Seats.Select(seat => BoardText.Name(names, seat))));
            }

            HtmlTable.Close(page);
        }

        page.Append("<h3>To be done</h3>\n");
        Actions(page, part.Actions, "Nothing.");
        page.Append("<h3>Look at this again when</h3>\n");
        HtmlTable.List(page, [.. part.Triggers.Select(BoardText.Trigger)], "No condition was set.");
    }

    private static void AddSeats(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names, int number)
    {
        page.Append("<h3>What each seat says</h3>\n");
        BoardCharts.Stances(page, part, number);
        page.Append("<div class=\"minds\">\n");
        foreach (var seat in part.Seats)
        {
            page.Append($"<article><h3>{E(seat.Name)}</h3><p class=\"note\">{E(seat.Role)}</p><p class=\"note\">Chosen: {E(seat.Reason)}</p><p>{E(seat.Recommendation ?? "Said nothing.")}</p>");
            page.Append($"<p class=\"note\">First: {E(BoardText.Stances(seat.First))}<br>Last: {E(BoardText.Stances(seat.Last))}</p>");
            foreach (var stance in seat.Last.Where(stance => stance.Conditions.Count > 0))
            {
                page.Append($"<p class=\"note\">On condition, for {E(stance.Option)}: {E(string.Join("; ", stance.Conditions))}</p>");
            }

            page.Append("</article>\n");
        }

        page.Append(part.Seats.Count == 0 ? "</div>\n<p>No expert was seated.</p>\n" : "</div>\n");
        if (part.Absences.Count > 0)
        {
            page.Append("<h3>Absent</h3>\n");
            HtmlTable.List(page, [.. part.Absences.Select(absence => BoardText.Absence(absence, names))], string.Empty);
        }
    }

    private static void AddArguments(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        page.Append("<h3>Pros and cons</h3>\n");
        var merged = BoardText.Merged(part);
        foreach (var option in part.Options)
        {
            var own = merged.Where(argument => argument.First.Option == option.Id).OrderByDescending(argument => argument.First.IsFor).ToList();
            page.Append($"<details>\n<summary><span class=\"id\">{E(option.Id)}</span> {E(option.Text)} <span class=\"tag\">{own.Count(argument => argument.First.IsFor)} for</span> <span class=\"tag\">{own.Count(argument => !argument.First.IsFor)} against</span>{Limits(option)}</summary>\n");
            foreach (var veto in BoardText.Vetoes(option, names))
            {
                page.Append($"<p class=\"nothing\">{E(veto)}</p>\n");
            }

            foreach (var (verdict, text) in BoardText.Limits(option, names))
            {
                page.Append($"<p class=\"limit {BoardText.Word(verdict)}\">{E(text)}</p>\n");
            }

            foreach (var (first, all) in own)
            {
                page.Append($"<p><b>{(first.IsFor ? "For" : "Against")}</b> {E(first.Claim)} <span class=\"note\">{E(BoardText.SaidBy(all, names))}, round {first.Round}</span></p>\n");
                page.Append(first.FiguresNotFound.Count == 0 ? string.Empty : $"<p class=\"doubt\">{E(BoardText.Upper(BoardText.Figures(first)))}</p>\n");
                var quotes = all.SelectMany(argument => argument.Evidence).Distinct().ToList();
                page.Append(quotes.Count == 0 ? $"<p class=\"note\">{E(BoardText.Upper(BoardText.NoSource))}</p>\n" : "<ul class=\"evidence\">\n");
                foreach (var quote in quotes)
                {
                    page.Append($"<li><span class=\"place\">{E(BoardText.Place(quote))}</span> <q>{E(quote.Text)}</q></li>\n");
                }

                page.Append(quotes.Count == 0 ? string.Empty : "</ul>\n");
            }

            page.Append(own.Count == 0 ? "<p>No argument was given.</p>\n</details>\n" : "</details>\n");
        }
    }

    /// <summary>Counts what an option's card says of the limits.</summary>
    private static string Limits(RecordedOption option) => string.Concat(
        (option.Limits ?? []).GroupBy(limit => limit.Verdict).OrderByDescending(group => group.Key)
            .Select(group => $" <span class=\"tag {BoardText.Word(group.Key)}\">{E(BoardText.Count(group.Count(), "limit"))}: {BoardText.Word(group.Key)}</span>"));

    private static void AddRounds(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        page.Append("<h3>The debate</h3>\n");
        foreach (var round in part.Rounds)
        {
            page.Append($"<details>\n<summary><span class=\"id\">Round {round.Round}</span> {(round.Round == 1 ? "Blind" : E(round.Phase.ToString()))} <span class=\"tag\">{BoardText.Count(round.Spoke.Count, "speaker")}</span></summary>\n<p class=\"note\">{E(round.Reason)}</p>\n");
            page.Append(round.Question is { } question ? $"<p><b>Asked</b> {E(question)}</p>\n" : string.Empty);
            page.Append(round.Guidance is { } guidance ? $"<p><b>To try</b> {E(guidance)}</p>\n" : string.Empty);
            HtmlTable.List(
                page,
                [
                    .. round.Spoke.Select(said => $"{BoardText.Name(names, said.Seat)}: {said.Text}"),
                    .. round.Silent.Select(seat => $"{BoardText.Name(names, seat)} was silent."),
                    .. round.Questions.Select(asked => $"{BoardText.Name(names, asked.Seat)} asks: {asked.Text}"),
                ],
                "Nobody spoke.");
            page.Append("</details>\n");
        }

        Folded(page, "Stances that turned", [.. part.Flips.Select(flip => BoardText.Flip(flip, names))]);
        page.Append(part.Flips.Count > 0 && part.Verdict is { } verdict ? $"<p class=\"note\">Conformity rate: {RecordText.Percent(verdict.ConformityRate)} of the turned stances only went along.</p>\n" : string.Empty);
        Folded(page, "Moderators", [.. part.Moderations.Select(spoke => $"{spoke.Moderator}: {spoke.Challenge} Called since: {spoke.Reason}")]);
        Folded(page, "What was looked up", [.. part.Research.Select(result => $"{BoardText.Research(result)} {string.Join(" / ", result.Found.Select(found => $"{BoardText.Place(found)}: {found.Text}"))}")]);
        Folded(page, "Answers to people", [.. part.Exchanges.SelectMany(exchange => exchange.Answers.Select(answer => $"{exchange.By}: {exchange.Text} {BoardText.Name(names, answer.Seat)}: {answer.Text}"))]);
    }

    private static void Folded(StringBuilder page, string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            page.Append($"<details>\n<summary><span class=\"id\">{title}</span> <span class=\"tag\">{items.Count}</span></summary>\n");
            HtmlTable.List(page, items, string.Empty);
            page.Append("</details>\n");
        }
    }
}
