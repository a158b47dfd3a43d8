using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Tells a board: parts, panels, the facilitator's word, who speaks and where they stand.</summary>
/// <param name="lines">Where lines go that nobody speaks.</param>
/// <param name="body">What those who decide are called.</param>
internal sealed class BoardTeller(ILines lines, string body = "board") : IRunTeller
{
    private const string Leader = "facilitator";
    private readonly BoardProtocol _protocol = new();
    private BoardState _state = new();

    public Brief? Brief => _state.Brief;

    public void Fold(IReadOnlyList<RecordedEvent> events) =>
        _state = events.Aggregate(_state, (state, recorded) => _protocol.Apply(state, recorded.Event));

    public void Tell(RunEvent runEvent, Action<string, string> say)
    {
        switch (runEvent)
        {
            case IntakeDone intake:
                say(Leader, $"{Count(intake.Questions.Count, "open question")}{string.Concat(intake.Questions.Select(question => $"; {question.Text}"))}");
                break;
            case ProblemDecomposed decomposed:
                TellParts(decomposed, say);
                break;
            case PanelSeated seated:
                TellPanel(seated);
                break;
            case FacilitatorDecided decided:
                say(Leader, $"{In(decided.Part)}{Decision(decided)}");
                break;
            case SeatSpoke spoke:
                say(spoke.Seat, $"{In(spoke.Part)}{Stances(spoke.Ballot)}, {Count(spoke.Arguments.Count, "argument")}, {spoke.Arguments.Count(argument => argument.Evidence.Count > 0)} with lines");
                break;
            case SeatAnswered answered:
                say(answered.Seat, $"{In(answered.Part)}answers: {answered.Answer}");
                break;
            case ModeratorSpoke spoke:
                say(spoke.Moderator.ToString().ToLowerInvariant(), $"{In(spoke.Part)}{spoke.Challenge}");
                break;
            case ResearchDone done:
                say("research", $"{In(done.Part)}{Count(done.Results.Sum(result => result.Found.Count), "passage")} found for {Count(done.Results.Count, "question")}");
                break;
            case SeatVoted voted:
                say(voted.Seat, $"{In(voted.Part)}votes: {Stances(voted.Ballot)}");
                break;
            case PartConcluded concluded:
                TellOutcome(concluded, say);
                break;
            default:
                break;
        }
    }

    public void Finish(IRecord made)
    {
        if (made is BoardRecord record)
        {
            lines.Write((Tone.Strong, record.Summary));
            foreach (var failed in record.FailedParts)
            {
                lines.Write((Tone.Bad, $"No outcome for {failed.Id}: {failed.Reason}"));
            }
        }
    }

    private static string Decision(FacilitatorDecided decided) => decided.Kind switch
    {
        FacilitationKind.Round => $"round {decided.Round}, {decided.Phase?.ToString().ToLowerInvariant()}: {decided.Question}",
        FacilitationKind.Answer => "every seat answers what was said",
        FacilitationKind.LookUp => $"looks up {string.Join("; ", decided.Needs ?? [])}",
        FacilitationKind.Moderator => $"calls the {decided.Moderator?.ToString().ToLowerInvariant()}: {decided.Reason}",
        _ => $"the vote: {decided.Reason}",
    };

    private static string Stances(Ballot ballot) =>
        string.Join(", ", ballot.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Option} {line.Score:+0;-0;0}")));

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>Names the part where there are several.</summary>
    private string In(string part) => _state.Parts.Count > 1 ? $"[{part}] " : string.Empty;

    private void TellParts(ProblemDecomposed decomposed, Action<string, string> say)
    {
        say(Leader, $"{Count(decomposed.Parts.Count, "part")}: {decomposed.Reason}");
        foreach (var part in decomposed.Parts)
        {
            lines.Write((Tone.Plain, $"    {part.Id}: {part.Goal}"), (Tone.Soft, $"  {string.Join(" | ", part.Options.Select(option => option.Id))}"));
        }
    }

    private void TellPanel(PanelSeated seated)
    {
        foreach (var seat in seated.Seats)
        {
            lines.Write((Tone.Speaker, $"    {seat.Persona.Code,-26}"), (Tone.Plain, $" {seat.Persona.Name}. "), (Tone.Soft, seat.Reason));
        }
    }

    private void TellOutcome(PartConcluded concluded, Action<string, string> say)
    {
        var part = _state.Parts[concluded.Part];
        var outcome = PartOutcome.Of(part, _state.Terms!);
        say(Leader, $"{In(concluded.Part)}{(outcome.Final.Winner is { } winner ? $"the {body} chooses {winner}" : $"no option won. {outcome.Final.WhyNone}")} ({outcome.Final.Leader.Label.ToString().ToLowerInvariant()}). {outcome.Effect.Says}");
    }
}
