using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Records.Board;

/// <summary>Says where the experts of a part stood. Pure.</summary>
internal static class PartSeats
{
    public static IReadOnlyList<RecordedSeat> Of(PartState part, PartDebate debate, PartOutcome? outcome) => [.. part.Seats.Select(seat => Of(part, debate, outcome, seat))];

    private static RecordedSeat Of(PartState part, PartDebate debate, PartOutcome? outcome, Seat seat)
    {
        var code = seat.Persona.Code;
        var first = debate.History.Standing(1).FirstOrDefault(ballot => ballot.Seat == code);
        var last = (outcome?.Ballots ?? debate.Standing).FirstOrDefault(ballot => ballot.Seat == code);
        return new RecordedSeat
        {
            Code = code,
            Name = PlainText.Line(seat.Persona.Name),
            Role = PlainText.Line(seat.Persona.Role),
            Reason = PlainText.Line(seat.Reason),
            Weight = seat.Persona.Weight,
            First = Stances(part, first),
            Last = Stances(part, last),
            Path = [.. Path(part, debate, outcome, code)],
            Recommendation = last is { Reason.Length: > 0 } ? PlainText.Line(last.Reason) : null,
            Risks = [.. (part.Votes.GetValueOrDefault(code)?.Risks ?? []).Select(risk => risk with { Text = PlainText.Line(risk.Text), Mitigation = PlainText.Line(risk.Mitigation) })],
        };
    }

    /// <summary>Where the seat stood from its first word on; a round in which it was silent keeps what stood.</summary>
    private static IEnumerable<SeatStanding> Path(PartState part, PartDebate debate, PartOutcome? outcome, string code)
    {
        for (var round = 1; round <= debate.History.Rounds.Count; round++)
        {
            if (debate.History.Standing(round).FirstOrDefault(ballot => ballot.Seat == code) is { } stood)
            {
                yield return new SeatStanding(string.Create(CultureInfo.InvariantCulture, $"round {round}"), Marks(part, stood));
            }
        }

        if (part.Votes.ContainsKey(code) && outcome?.Ballots.FirstOrDefault(ballot => ballot.Seat == code) is { } voted)
        {
            yield return new SeatStanding(PartFlips.Vote, Marks(part, voted));
        }
    }

    private static IReadOnlyList<Stance> Marks(PartState part, Ballot ballot) =>
        [.. part.Part.Options.Select(option => ballot.Of(option.Id)).Select(line => new Stance { Option = line.Option, Score = line.Score, Confidence = line.Confidence })];

    private static IReadOnlyList<SeatStance> Stances(PartState part, Ballot? ballot) => ballot is null
        ? []
        : [.. part.Part.Options.Select(option => ballot.Of(option.Id)).Select(line => new SeatStance(
            line.Option, line.Score, line.Confidence, line.Evidence, PlainText.Lines(line.Conditions), line.Veto is null ? null : PlainText.Line(line.Veto)))];
}
