using System.Globalization;
using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Resilience;
using Witan.Testing;

namespace Witan.Models.Tests.Resilience;

/// <summary>Drives a schedule against the real clients, on one thread: what happens at a moment has happened when the clock moves on.</summary>
internal sealed class ScheduleRun : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly List<ITimer> _timers = [];
    private readonly List<(TimeSpan At, string Text)> _log = [];
    private readonly Dictionary<int, int> _tries = [];
    private readonly Dictionary<int, Task> _calls = [];
    private readonly Schedule _schedule;
    private readonly DateTimeOffset _start;
    private readonly ProviderGates _gates;
    private readonly ProviderGate _gate;
    private readonly Dictionary<string, ResilientChatClient> _clients;

    public ScheduleRun(Schedule schedule)
    {
        _schedule = schedule;
        _start = _clock.GetUtcNow();
        _gates = new ProviderGates(_clock);
        _gate = _gates.For(PlannedModel.Provider, schedule.Options with { Chance = () => Schedule.Chance(Now) });
        _clients = new[] { "a", "b" }.ToDictionary(
            model => model, model => new ResilientChatClient(new PlannedModel(_clock, NextTry), _gate, model));
    }

    private TimeSpan Now => _clock.GetUtcNow() - _start;

    /// <summary>Runs it, on a thread without a synchronization context, so that what awaits goes on where it is completed.</summary>
    /// <returns>What happened, in order of time, then of text.</returns>
    public IReadOnlyList<string> Run()
    {
        foreach (var call in _schedule.Calls)
        {
            At(call.At, () => _calls[call.Number] = CallAsync(call));
        }

        foreach (var stop in _schedule.Stops)
        {
            _clock.Advance(stop - Now);
            LogStanding();
        }

        Assert.Equal(_schedule.Calls.Count, _calls.Values.Count(task => task.IsCompletedSuccessfully));
        return [.. _log.OrderBy(line => line.At).ThenBy(line => line.Text, StringComparer.Ordinal).Select(line => $"{line.At} {line.Text}")];
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        _timers.ForEach(timer => timer.Dispose());
        _gates.Dispose();
    }

    private async Task CallAsync(PlannedCall call)
    {
        using var cancelling = new CancellationTokenSource();
        if (call.CancelAt is { } cancelAt)
        {
            At(cancelAt, () => Cancel(call, cancelling));
        }

        try
        {
            var length = await AskAsync(call, cancelling.Token);
            Log($"call {call.Number} answered {length}");
        }
        catch (ModelException fault)
        {
            Log($"call {call.Number} {fault.Fault} billed {fault.MayBeBilled} after {fault.RetryAfter}");
        }
        catch (OperationCanceledException)
        {
            Log($"call {call.Number} cancelled");
        }
    }

    private async Task<int> AskAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        var client = _clients[call.Model];
        var asked = call.Number.ToString(CultureInfo.InvariantCulture);
        if (!call.AsStream)
        {
            return (await client.GetResponseAsync([new ChatMessage(ChatRole.User, asked)], null, cancellationToken)).Text.Length;
        }

        var length = 0;
        await foreach (var piece in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, asked)], null, cancellationToken))
        {
            length += piece.Text.Length;
        }

        return length;
    }

    private PlannedTry NextTry(string asked)
    {
        var number = int.Parse(asked, CultureInfo.InvariantCulture);
        var index = _tries[number] = _tries.GetValueOrDefault(number) + 1;
        Log($"call {number} try {index}");
        return _schedule.Calls[number - 1].Tries[index - 1];
    }

    private void LogStanding()
    {
        var standing = _gate.Standing();
        var breakers = standing.Breakers.Select(breaker => $"{breaker.Model} {breaker.Phase} {breaker.OpenUntil - _clock.GetUtcNow()}");
        Log($"stands {standing.InFlight} {standing.Queued} {standing.RetriesLeft} {string.Join(' ', breakers)}");
    }

    private void At(TimeSpan at, Action act) =>
        _timers.Add(_clock.CreateTimer(_ => act(), null, at - Now, Timeout.InfiniteTimeSpan));

    private void Log(string text) => _log.Add((Now, text));

    private void Cancel(PlannedCall call, CancellationTokenSource source)
    {
        if (_calls[call.Number].IsCompleted)
        {
            return;
        }

        // A wait between two tries that is broken off goes on elsewhere: the clock stands until the call has ended.
        source.Cancel();
        Assert.True(_calls[call.Number].Wait(TimeSpan.FromSeconds(30)));
    }
}
