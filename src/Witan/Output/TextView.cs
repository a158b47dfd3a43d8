using System.Globalization;
using Witan.Boards.Deliberation;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Events;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Tells a run in lines: who speaks, findings as they come, rounds, elapsed time, cost.</summary>
internal sealed class TextView(ILines lines, RunId run, TimeProvider time) : IRunView
{
    private const int FindingsShownMax = 20;

    private readonly SwarmProtocol _protocol = new();
    private readonly long _began = time.GetTimestamp();
    private SwarmState _state = new();

    public void Begin(IReadOnlyList<RecordedEvent> events, bool resumed)
    {
        Fold(events);
        lines.Write((Tone.Soft, "Run "), (Tone.Strong, run.Value), (Tone.Soft, resumed ? $", resumed after {_state.Calls.Count} of its steps" : string.Empty));
        if (_state.Forked is { } forked)
        {
            lines.Write((Tone.Soft, $"  a copy of {forked.Parent} up to event {forked.At}"));
        }

        lines.Write((Tone.Strong, _state.Brief?.Question ?? string.Empty));
        foreach (var document in _state.Brief?.Documents ?? [])
        {
            lines.Write((Tone.Soft, $"  reads {document.Name}: {document.Text.Count(c => c == '\n') + 1:N0} lines, {document.Bytes:N0} bytes"));
            foreach (var note in document.Notes)
            {
                lines.Write((Tone.Warning, $"  note: {note}"));
            }
        }
    }

    public void OnStarted(Step step)
    {
    }

    public void OnAppended(IReadOnlyList<RecordedEvent> events)
    {
        Fold(events);
        foreach (var recorded in events)
        {
            Tell(recorded.Event);
        }
    }

    public Task EndAsync() => Task.CompletedTask;

    public void Finish(DecisionRecord record, IReadOnlyList<string> paths)
    {
        lines.Write();
        lines.Write((Tone.Strong, record.Recommendation.Text), (Tone.Plain, $" ({Agreed(record.Recommendation.Agreement)}, confidence {record.Recommendation.Confidence * 100:0} %)"));
        lines.Write((Tone.Soft, $"{Count(record.Findings.Count, "finding")}, {Count(record.Debate.Rounds, "round")} of debate. {record.Debate.End}"));
        lines.Write((Tone.Soft, $"{record.Expense.Calls} calls to the {string.Join(", ", record.ProducedBy.Select(producer => producer.Model))}, {record.Expense.CostUsd:0.00} USD, {Elapsed()}"));
        foreach (var path in paths)
        {
            lines.Write((Tone.Plain, path));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Agreed(AgreementLabel label) => label.ToString().ToLowerInvariant();

    private static Tone ToneOf(Priority priority) => priority switch
    {
        Priority.P1 => Tone.Bad,
        Priority.P2 => Tone.Warning,
        _ => Tone.Good,
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Signed(int stance) => stance.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private void Tell(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case OpinionGiven opinion:
                Say(opinion.Mind, $"{(opinion.Final ? "in the end" : "first opinion, blind")}: {Stances(opinion)}");
                break;
            case FindingsReported report:
                TellFindings(report);
                break;
            case CountersArgued counters:
                Say(Mind.Rapid, $"grants {counters.Counters.Count(counter => counter.Stance > 0)}, would wait with {counters.Counters.Count(counter => counter.Stance == 0)}, argues {counters.Counters.Count(counter => counter.Stance < 0)} down");
                break;
            case QuestionsAsked questions:
                Say(Mind.Questioning, $"asks {Count(questions.Questions.Count, "question")}");
                break;
            case PositionsRevised revised:
                TellRevision(revised);
                break;
            case ConsensusReached consensus:
                Say(null, $"consensus: {Count(consensus.Consensus.Shared.Count, "point")} shared, {Count(consensus.Consensus.Divided.Count, "root")} of disagreement");
                break;
            default:
                break;
        }
    }

    private void TellFindings(FindingsReported report)
    {
        Say(Mind.Methodical, Count(report.Findings.Count, "finding"));
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

    private void TellRevision(PositionsRevised revised)
    {
        var before = Standings.Positions(_state, revised.Mind, revised.Round - 1);
        var changed = revised.Positions.Where(position => before.TryGetValue(position.Finding, out var old) && old.Stance != position.Stance).ToList();
        var moves = string.Join(", ", changed.Take(6).Select(position => $"{position.Finding} {Signed(before[position.Finding].Stance)} → {Signed(position.Stance)}"));
        Say(revised.Mind, changed.Count == 0
            ? $"round {revised.Round}: keeps {(revised.Positions.Count == 1 ? "its position" : $"all {revised.Positions.Count} positions")} in debate"
            : $"round {revised.Round}: changes {changed.Count} of {revised.Positions.Count} positions in debate ({moves}{(changed.Count > 6 ? ", …" : string.Empty)})");
    }

    private static string Stances(OpinionGiven opinion) =>
        string.Join(", ", opinion.Opinion.Stances.Select(stance => $"{stance.Option} {Signed(stance.Score)}"));

    private void Say(Mind? mind, string what) => lines.Write(
        (Tone.Soft, $"{Elapsed(),8}  "),
        (Tone.Speaker, $"{mind?.ToString().ToLowerInvariant() ?? "all three",-12}"),
        (Tone.Plain, what));

    private string Elapsed() => time.GetElapsedTime(_began).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private void Fold(IReadOnlyList<RecordedEvent> events) =>
        _state = events.Aggregate(_state, (state, recorded) => _protocol.Apply(state, recorded.Event));
}
