using System.Globalization;
using Witan.Boards.Deliberation;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Tells a swarm: who speaks, findings as they come, rounds.</summary>
/// <param name="lines">Where lines go that nobody speaks.</param>
internal sealed class SwarmTeller(ILines lines) : IRunTeller
{
    private const int FindingsShownMax = 20;

    private readonly SwarmProtocol _protocol = new();
    private SwarmState _state = new();

    public Brief? Brief => _state.Brief;

    public void Fold(IReadOnlyList<RecordedEvent> events) =>
        _state = events.Aggregate(_state, (state, recorded) => _protocol.Apply(state, recorded.Event));

    public void Finish(IRecord made)
    {
        if (made is not DecisionRecord record)
        {
            return;
        }

        lines.Write((Tone.Strong, record.Recommendation.Text), (Tone.Plain, $" ({Agreed(record.Recommendation.Agreement)}, confidence {record.Recommendation.Confidence * 100:0} %)"));
        lines.Write((Tone.Soft, $"{Count(record.Findings.Count, "finding")}, {Count(record.Debate.Rounds, "round")} of debate. {record.Debate.End}"));
    }

    public void Tell(RunEvent runEvent, Action<string, string> say)
    {
        switch (runEvent)
        {
            case OpinionGiven opinion:
                say(Name(opinion.Mind), $"{(opinion.Final ? "in the end" : "first opinion, blind")}: {Stances(opinion)}");
                break;
            case FindingsReported report:
                TellFindings(report, say);
                break;
            case CountersArgued counters:
                say(Name(Mind.Rapid), $"grants {counters.Counters.Count(counter => counter.Stance > 0)}, would wait with {counters.Counters.Count(counter => counter.Stance == 0)}, argues {counters.Counters.Count(counter => counter.Stance < 0)} down");
                break;
            case QuestionsAsked questions:
                say(Name(Mind.Questioning), $"asks {Count(questions.Questions.Count, "question")}");
                break;
            case PositionsRevised revised:
                TellRevision(revised, say);
                break;
            case ConsensusReached consensus:
                say("all three", $"consensus: {Count(consensus.Consensus.Shared.Count, "point")} shared, {Count(consensus.Consensus.Divided.Count, "root")} of disagreement");
                break;
            default:
                break;
        }
    }

    private void TellFindings(FindingsReported report, Action<string, string> say)
    {
        say(Name(Mind.Methodical), Count(report.Findings.Count, "finding"));
        foreach (var finding in report.Findings.Take(FindingsShownMax))
        {
            lines.Write(
                (ToneOf(finding.Priority), $"    {finding.Id,-4} {finding.Priority} "),
                (Tone.Plain, $"{finding.Kind}: {finding.Subject}"),
                (Tone.Soft, $"  line {string.Join(", ", finding.Evidence.Take(4).Select(evidence => evidence.Line))}"));
        }

        if (report.Findings.Count > FindingsShownMax)
        {
            lines.Write((Tone.Soft, $"    and {report.Findings.Count - FindingsShownMax} more, in the record"));
        }
    }

    private void TellRevision(PositionsRevised revised, Action<string, string> say)
    {
        var before = Standings.Positions(_state, revised.Mind, revised.Round - 1);
        var changed = revised.Positions.Where(position => before.TryGetValue(position.Finding, out var old) && old.Stance != position.Stance).ToList();
        var moves = string.Join(", ", changed.Take(6).Select(position => $"{position.Finding} {Signed(before[position.Finding].Stance)} → {Signed(position.Stance)}"));
        say(Name(revised.Mind), changed.Count == 0
            ? $"round {revised.Round}: keeps {(revised.Positions.Count == 1 ? "its position" : $"all {revised.Positions.Count} positions")} in debate"
            : $"round {revised.Round}: changes {changed.Count} of {revised.Positions.Count} positions in debate ({moves}{(changed.Count > 6 ? ", …" : string.Empty)})");
    }

    private static string Agreed(AgreementLabel label) => label.ToString().ToLowerInvariant();

    private static Tone ToneOf(Priority priority) => priority switch
    {
        Priority.P1 => Tone.Bad,
        Priority.P2 => Tone.Warning,
        _ => Tone.Good,
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Signed(int stance) => stance.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string Stances(OpinionGiven opinion) =>
        string.Join(", ", opinion.Opinion.Stances.Select(stance => $"{stance.Option} {Signed(stance.Score)}"));

    private static string Name(Mind mind) => mind.ToString().ToLowerInvariant();
}
