using Spectre.Console;
using Witan.Boards.Records;
using Witan.Boards.Board;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>The text view on a terminal: in colours, with a line at the bottom that says who thinks now, how far, how long, at what cost.</summary>
internal sealed class LiveView : IRunView
{
    private readonly TextView _text;
    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly List<Step> _running = [];
    private Task _status = Task.CompletedTask;
    private int _done;
    private decimal _costUsd;

    public LiveView(RunId run, TimeProvider time)
    {
        _time = time;
        _began = time.GetTimestamp();
        _text = new TextView(new TerminalLines(), run, time);
    }

    public void Begin(IReadOnlyList<RecordedEvent> events, bool resumed)
    {
        _done = events.Count(recorded => recorded.Event is IStepResult);
        _costUsd = RunCalls.Of(events).Sum(call => call.CostUsd);
        _text.Begin(events, resumed);
        _status = AnsiConsole.Status().StartAsync(Label(), async context =>
        {
            while (!_ended.Task.IsCompleted)
            {
                context.Status(Label());
                await Task.WhenAny(_ended.Task, Task.Delay(TimeSpan.FromMilliseconds(100), _time));
            }
        });
    }

    public void OnStarted(Step step)
    {
        lock (_gate)
        {
            _running.Add(step);
        }
    }

    public void OnAppended(IReadOnlyList<RecordedEvent> events)
    {
        lock (_gate)
        {
            foreach (var result in events.Select(recorded => recorded.Event).OfType<IStepResult>())
            {
                _running.RemoveAll(step => step.Name == result.Step);
                _done++;
                _costUsd += RunCalls.Of((RunEvent)result)?.CostUsd ?? 0;
            }
        }

        _text.OnAppended(events);
    }

    public async Task EndAsync()
    {
        _ended.TrySetResult();
        await _status;
    }

    public void Finish(IRecord record, IReadOnlyList<string> paths) => _text.Finish(record, paths);

    public async ValueTask DisposeAsync() => await EndAsync();

    private string Label()
    {
        lock (_gate)
        {
            var who = _running.Select(Who).Distinct(StringComparer.Ordinal).ToList();
            var names = who.Count == 0 ? "the journal" : string.Join(", ", who);
            return Markup.Escape($"{names} · step {_done + 1} · {_time.GetElapsedTime(_began).TotalSeconds:0.0} s · {_done} calls · {EventText.Usd(_costUsd)} USD");
        }
    }

    private static string Who(Step step) => step switch
    {
        SwarmStep swarm => swarm.Mind.ToString().ToLowerInvariant(),
        BoardStep { Seat.Length: > 0 } board => board.Seat,
        BoardStep board => board.Task.ToString().ToLowerInvariant(),
        _ => step.Name,
    };
}
