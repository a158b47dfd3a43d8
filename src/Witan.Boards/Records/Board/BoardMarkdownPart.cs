using System.Text;
using static Witan.Boards.Records.MarkdownText;

namespace Witan.Boards.Records.Board;

/// <summary>Tells how one part was debated: pros and cons of its options, its seats, its rounds.</summary>
internal static class BoardMarkdownPart
{
    public static void Add(StringBuilder page, RecordedPart part)
    {
        var names = BoardText.Names(part);
        page.Append($"\n## Pros and cons of the options of {Escape(part.Id)}\n");
        AddArguments(page, part, names);
        page.Append($"\n## The debate of {Escape(part.Id)}\n");
        AddSeats(page, part, names);
        AddRounds(page, part, names);
        AddOthers(page, part, names);
    }

    private static void AddArguments(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        var merged = BoardText.Merged(part);
        foreach (var option in part.Options)
        {
            page.Append($"\n### {Escape(option.Id)}: {Escape(option.Text)}\n\n");
            var own = merged.Where(argument => argument.First.Option == option.Id).OrderByDescending(argument => argument.First.IsFor).ToList();
            page.Append(own.Count == 0 ? "No argument was given.\n\n" : string.Empty);
            BoardMarkdown.List(page, BoardText.Vetoes(option, names), null);
            BoardMarkdown.List(page, BoardText.Limits(option, names).Select(limit => limit.Text), null);
            foreach (var (first, all) in own)
            {
                page.Append($"- {(first.IsFor ? "Good" : "Bad")}, because {Escape(first.Claim)} *({Escape(BoardText.SaidBy(all, names))}, round {first.Round}{(all.Any(argument => argument.Evidence.Count > 0) ? string.Empty : ", " + BoardText.NoSource)})*\n");
                page.Append(first.FiguresNotFound.Count == 0 ? string.Empty : $"  - **{Escape(BoardText.Figures(first))}**\n");
                foreach (var quote in all.SelectMany(argument => argument.Evidence).Distinct())
                {
                    page.Append($"  - {Code(BoardText.Place(quote))} {Code(quote.Text)}\n");
                }
            }
        }
    }

    private static void AddSeats(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        page.Append("\n### Seats\n\n");
        page.Append(part.Seats.Count == 0 ? "No expert was seated.\n" : string.Empty);
        foreach (var seat in part.Seats)
        {
            page.Append($"- **{Escape(seat.Name)}**, {Escape(seat.Role)} Chosen: {Escape(seat.Reason)}\n");
            page.Append($"  - First: {Escape(BoardText.Stances(seat.First))}\n  - Last: {Escape(BoardText.Stances(seat.Last))}\n");
            page.Append(seat.Recommendation is { } recommended ? $"  - Recommends: {Escape(recommended)}\n" : string.Empty);
            foreach (var stance in seat.Last)
            {
                page.Append(stance.Conditions.Count == 0 ? string.Empty : $"  - On condition, for {Escape(stance.Option)}: {Escape(string.Join("; ", stance.Conditions))}\n");
            }
        }

        page.Append(part.Absences.Count == 0 ? string.Empty : "\nAbsent:\n\n");
        BoardMarkdown.List(page, part.Absences.Select(absence => BoardText.Absence(absence, names)), null);
    }

    private static void AddRounds(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        foreach (var round in part.Rounds)
        {
            page.Append($"\n### Round {round.Round}: {RoundName(round)}\n\n{Lead(round.Reason)}\n\n");
            page.Append(round.Question is { } question ? $"> {Lead(question)}\n\n" : string.Empty);
            page.Append(round.Guidance is { } guidance ? $"> {Lead(guidance)}\n\n" : string.Empty);
            BoardMarkdown.List(page, round.Spoke.Select(said => $"{BoardText.Name(names, said.Seat)}: {said.Text}"), "Nobody spoke.");
            BoardMarkdown.List(page, round.Silent.Select(seat => $"{BoardText.Name(names, seat)} was silent."), null);
            BoardMarkdown.List(page, round.Questions.Select(asked => $"{BoardText.Name(names, asked.Seat)} asks: {asked.Text}"), null);
        }

        page.Append("\n### Stances that turned\n\n");
        BoardMarkdown.List(page, part.Flips.Select(flip => BoardText.Flip(flip, names)), "None.");
        page.Append(part.Verdict is { } verdict && part.Flips.Count > 0 ? $"\nConformity rate: {RecordText.Percent(verdict.ConformityRate)} of the turned stances only went along.\n" : string.Empty);
    }

    private static void AddOthers(StringBuilder page, RecordedPart part, IReadOnlyDictionary<string, string> names)
    {
        page.Append(part.Moderations.Count == 0 ? string.Empty : "\n### Moderators\n\n");
        BoardMarkdown.List(page, part.Moderations.Select(spoke => $"{spoke.Moderator}: {spoke.Challenge} Called since: {spoke.Reason}"), null);
        page.Append(part.Research.Count == 0 ? string.Empty : "\n### What was looked up\n\n");
        foreach (var result in part.Research)
        {
            page.Append($"- {Lead(BoardText.Research(result))}\n");
            foreach (var quote in result.Found)
            {
                page.Append($"  - {Code(BoardText.Place(quote))} {Code(quote.Text)}\n");
            }
        }

        page.Append(part.Exchanges.Count == 0 ? string.Empty : "\n### Answers to people\n\n");
        foreach (var exchange in part.Exchanges)
        {
            page.Append($"- {Escape(exchange.By)} said: {Escape(exchange.Text)}\n");
            foreach (var answer in exchange.Answers)
            {
                page.Append($"  - {Escape(BoardText.Name(names, answer.Seat))}: {Escape(answer.Text)}\n");
            }
        }
    }

    private static string RoundName(RecordedRound round) => round.Round == 1 ? "blind" : round.Phase switch
    {
        Deliberation.Rounds.RoundPhase.DocumentSplit => "what divides the board",
        var phase => phase.ToString().ToLowerInvariant(),
    };
}
