using System.Globalization;
using Witan.Boards.Board.Events;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Boards.Roundtable.Events;
using Witan.Boards.Roundtable.Governance;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Tells a round table: who sits there, what each seat found, which rules are violated, and what waits at the gate; the debate as a board's.</summary>
/// <param name="lines">Where lines go that nobody speaks.</param>
internal sealed class RoundtableTeller(ILines lines) : IRunTeller
{
    private const string Table = "table";
    private readonly BoardTeller _board = new(lines, Table);

    public Brief? Brief => _board.Brief;

    public void Fold(IReadOnlyList<RecordedEvent> events) => _board.Fold(events);

    public void Tell(RunEvent runEvent, Action<string, string> say)
    {
        switch (runEvent)
        {
            case ProblemDecomposed { Parts: [var matter] } decomposed:
                say(Table, $"the matter: {matter.Goal} {decomposed.Reason}");
                foreach (var option in matter.Options)
                {
                    lines.Write((Tone.Speaker, $"    {option.Id,-26} "), (Tone.Plain, option.Text));
                }

                break;
            case MatterFramed framed:
                say(Table, $"agenda: {string.Join("; ", framed.Agenda)}");
                break;
            case TableConvened convened:
                TellSeats(convened, say);
                break;
            case SeatAssessed assessed:
                say(assessed.Seat, assessed.Position);
                break;
            case GovernanceRuled ruled:
                TellRulings(ruled, say);
                break;
            case BranchesDrafted drafted:
                say(Table, $"{string.Create(CultureInfo.InvariantCulture, $"{drafted.Branches.Count}")} branches drafted: {string.Join(", ", drafted.Branches.Select(branch => branch.Option))}");
                break;
            case GateOpened opened:
                TellGate(opened, say);
                break;
            case GateDecided decided:
                say(decided.By ?? "deadline", $"{decided.Verdict.ToString().ToLowerInvariant()}: {decided.Reason}");
                break;
            default:
                _board.Tell(runEvent, say);
                break;
        }
    }

    public void Finish(IRecord made)
    {
        if (made is BoardRecord { Table: { } table } record)
        {
            lines.Write((table.Decision?.Option is null ? Tone.Warning : Tone.Strong, record.Summary));
        }
    }

    private void TellSeats(TableConvened convened, Action<string, string> say)
    {
        say(Table, $"{convened.Standing.Count} standing, {convened.Invoked.Count} invoked");
        foreach (var missing in convened.Missing)
        {
            lines.Write((Tone.Warning, $"    missing: {missing.Why}"));
        }
    }

    private void TellRulings(GovernanceRuled ruled, Action<string, string> say)
    {
        var violated = ruled.Rulings.Where(ruling => ruling.IsViolated).ToList();
        say(Table, violated.Count == 0 ? "no rule is violated" : $"{violated.Count} of {ruled.Rulings.Count} rulings find a rule violated");
        foreach (var ruling in violated)
        {
            lines.Write((ruling.Severity == GovernanceSeverity.Critical ? Tone.Bad : Tone.Warning, $"    {ruling.Severity.ToString().ToLowerInvariant(),-8} "), (Tone.Plain, $"{ruling.Option}: {ruling.Title}. "), (Tone.Soft, ruling.Reason));
        }
    }

    private void TellGate(GateOpened opened, Action<string, string> say)
    {
        say(Table, "waits for a person:");
        foreach (var line in opened.Shown.Split('\n'))
        {
            lines.Write((Tone.Plain, $"    {line}"));
        }

        lines.Write((Tone.Soft, $"    hash {opened.Hash[..12]}"));
    }
}
