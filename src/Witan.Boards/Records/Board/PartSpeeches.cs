using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Blindness;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;

namespace Witan.Boards.Records.Board;

/// <summary>Tells what was said in a part. Pure; who of several spoke first changes nothing.</summary>
internal static class PartSpeeches
{
    public static IReadOnlyList<RecordedRound> Rounds(PartState part, PartDebate debate) => [.. debate.Rounds.Select(opened => Round(part, opened))];

    public static IReadOnlyList<RecordedArgument> Arguments(Brief brief, PartState part, NumberCheck numbers)
    {
        var lines = brief.Documents.ToDictionary(document => document.Name, document => document.Text.Split('\n'), StringComparer.Ordinal);
        var said = Spoken(part).SelectMany(spoke => spoke.Arguments.Select(argument => (spoke.Round, Argument: argument))).ToList();
        var first = ArgumentGroups.Of(said.Select(pair => pair.Argument))
            .SelectMany(group => group.Skip(1).Select(argument => (argument.Id, Founder: group[0].Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Founder, StringComparer.Ordinal);
        return [.. said.Select(pair => new RecordedArgument
        {
            Id = pair.Argument.Id,
            Round = pair.Round,
            Seat = pair.Argument.Seat,
            Option = pair.Argument.Option,
            IsFor = pair.Argument.IsFor,
            Claim = PlainText.Line(pair.Argument.Claim),
            Evidence = [.. pair.Argument.Evidence.Select(cited => Quote(lines, cited)).OfType<EvidenceQuote>()],
            FiguresNotFound = numbers.Missing(pair.Argument.Claim),
            SameAs = first.GetValueOrDefault(pair.Argument.Id),
        })];
    }

    public static IReadOnlyList<RecordedExchange> Exchanges(BoardState state, PartState part) => [.. state.Remarks
        .Select(said => new RecordedExchange(
            said.Id,
            PlainText.Line(said.By),
            PlainText.Line(said.Text),
            [.. part.Answers.Where(answer => answer.Interjection == said.Id).OrderBy(answer => answer.Seat, StringComparer.Ordinal).Select(answer => new SeatWords(answer.Seat, PlainText.Line(answer.Answer)))]))
        .Where(exchange => exchange.Answers.Count > 0)];

    private static RecordedRound Round(PartState part, FacilitatorDecided opened)
    {
        var round = opened.Round!.Value;
        var spoke = opened.Speakers.Order(StringComparer.Ordinal).Select(seat => part.Said(round, seat)).OfType<SeatSpoke>().ToList();
        return new RecordedRound
        {
            Round = round,
            Phase = opened.Phase!.Value,
            Reason = PlainText.Line(opened.Reason),
            Question = opened.Question is null ? null : PlainText.Line(opened.Question),
            Guidance = opened.Guidance is null ? null : PlainText.Line(opened.Guidance),
            Spoke = [.. spoke.Select(said => new SeatWords(said.Seat, PlainText.Line(said.Summary)))],
            Silent = [.. opened.Speakers.Except(spoke.Select(said => said.Seat), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Questions = [.. spoke.SelectMany(said => said.Questions.Select(question => new SeatWords(said.Seat, PlainText.Line(question.Text))))],
        };
    }

    private static IEnumerable<SeatSpoke> Spoken(PartState part) => part.Spoke.Values.OrderBy(spoke => spoke.Round).ThenBy(spoke => spoke.Seat, StringComparer.Ordinal);

    /// <summary>Quotes a cited line; null for one that no document has, which is no evidence.</summary>
    private static EvidenceQuote? Quote(Dictionary<string, string[]> lines, CitedLine cited) =>
        lines.TryGetValue(cited.Document, out var text) && cited.Line >= 1 && cited.Line <= text.Length
            ? new EvidenceQuote(PlainText.Line(cited.Document), cited.Line, Quotation.Of([text[cited.Line - 1]]))
            : null;
}
