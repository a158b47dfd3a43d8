using System.Globalization;
using Witan.Boards.Records;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Tells a run in lines: who speaks, what comes of it, elapsed time, cost.</summary>
internal sealed class TextView(ILines lines, RunId run, TimeProvider time) : IRunView
{
    private readonly long _began = time.GetTimestamp();
    private readonly List<RecordedEvent> _events = [];
    private IRunTeller _teller = new SwarmTeller(lines);

    public void Begin(IReadOnlyList<RecordedEvent> events, bool resumed)
    {
        _teller = RunTellers.Of(events, lines);
        Take(events);
        lines.Write((Tone.Soft, "Run "), (Tone.Strong, run.Value), (Tone.Soft, resumed ? $", resumed after {RunCalls.Of(_events).Count} of its steps" : string.Empty));
        if (events.Select(recorded => recorded.Event).OfType<RunForked>().LastOrDefault() is { } forked)
        {
            lines.Write((Tone.Soft, $"  a copy of {forked.Parent} up to event {forked.At}"));
        }

        lines.Write((Tone.Strong, _teller.Brief?.Question ?? string.Empty));
        foreach (var document in _teller.Brief?.Documents ?? [])
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
        Take(events);
        foreach (var recorded in events)
        {
            _teller.Tell(recorded.Event, Say);
        }
    }

    public Task EndAsync() => Task.CompletedTask;

    public void Finish(IRecord record, IReadOnlyList<string> paths)
    {
        lines.Write();
        _teller.Finish(record);
        var calls = RunCalls.Of(_events).Where(call => !call.IsByRule).ToList();
        var models = string.Join(", ", calls.Select(call => call.Model).Distinct(StringComparer.Ordinal));
        lines.Write((Tone.Soft, string.Create(CultureInfo.InvariantCulture, $"{calls.Count} calls to the {models}, {calls.Sum(call => call.CostUsd):0.00} USD, {Elapsed()}")));
        foreach (var path in paths)
        {
            lines.Write((Tone.Plain, path));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Take(IReadOnlyList<RecordedEvent> events)
    {
        _events.AddRange(events);
        _teller.Fold(events);
    }

    private void Say(string who, string what) => lines.Write((Tone.Soft, $"{Elapsed(),8}  "), (Tone.Speaker, $"{who,-12} "), (Tone.Plain, what));

    private string Elapsed() => time.GetElapsedTime(_began).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";
}
