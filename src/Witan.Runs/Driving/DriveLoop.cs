using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;

namespace Witan.Runs.Driving;

/// <summary>Decides, begins steps, lands them, and decides again, until the run is over, rests or is somebody else's.</summary>
internal sealed class DriveLoop<TState>(
    IJournal journal,
    IProtocol<TState> protocol,
    IStepExecutor<TState> executor,
    Drive<TState> drive,
    DriveRequest request,
    Wake wake,
    SnapshotFolder<TState> folder,
    TimeProvider time,
    DriverOptions options)
{
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);
    private volatile string? _bark;

    /// <summary>Asks to close the run, for the watchdog's reason, once what ended by now has landed.</summary>
    public void Bark(string reason)
    {
        _bark = reason;
        wake.Set();
    }

    /// <summary>Closes the run for the watchdog; one that has just reached its end keeps its result.</summary>
    public async Task CloseAsync(string reason)
    {
        await drive.AppendAsync(control => control.Paused is not null
            ? []
            : [protocol.Next(drive.State).Count == 0 && control.Waits.IsEmpty
                ? new RunClosed { Outcome = RunOutcome.Completed, Reason = "The protocol reached its end." }
                : new RunClosed { Outcome = RunOutcome.Stopped, Reason = reason }]);
        wake.Set();
    }

    /// <summary>Drives until there is nothing left to do here.</summary>
    public async Task<Result<DriveOutcome>> RunAsync()
    {
        try
        {
            while (true)
            {
                await LandAsync();
                if (_bark is { } reason && !drive.IsEnded && drive.Control.Paused is null)
                {
                    await CloseAsync(reason);
                }

                // A pause lets steps finish, but not for longer than the watchdog lets them work.
                if (drive.IsEnded || _bark is not null || request.Abort.IsCancellationRequested || drive.Control.Paused is { BreaksOff: true })
                {
                    await BreakOffAsync();
                }

                if (drive.IsEnded)
                {
                    return Ended();
                }

                if (request.Stop.IsCancellationRequested || request.Abort.IsCancellationRequested)
                {
                    if (_flights.Count == 0)
                    {
                        await journal.RestAsync(
                            drive.Context, drive.Run, drive.Control.Version, RunStatus.Unfinished, request.HandsOn() ? time.GetUtcNow() : null, CancellationToken.None);
                        return DriveOutcome.Interrupted;
                    }

                    await wake.WaitAsync();
                }
                else if (await StepAsync() is { } outcome)
                {
                    return outcome;
                }
            }
        }
        finally
        {
            await BreakOffAsync();
        }
    }

    /// <summary>Does what is decided; says how the drive ended when it did.</summary>
    private async Task<DriveOutcome?> StepAsync()
    {
        var inFlight = _flights.Keys.ToHashSet(StringComparer.Ordinal);
        switch (Decide(inFlight))
        {
            case Decision.Append:
                // Decided again inside the append, on whatever the journal holds by then.
                await drive.AppendAsync(_ => Decide(inFlight) is Decision.Append append ? append.Events : []);
                return null;
            case Decision.Rest rest:
                if (await journal.RestAsync(drive.Context, drive.Run, drive.Control.Version, rest.Status, rest.Due, CancellationToken.None))
                {
                    return rest.Status == RunStatus.Paused ? DriveOutcome.Paused : DriveOutcome.Waiting;
                }

                await drive.CatchUpAsync(CancellationToken.None);
                return null;
            case Decision.Begin begin:
                Begin(begin.Steps);
                await WaitAsync(begin.WakeAt);
                return null;
            default:
                throw new InvalidOperationException("There is no such decision.");
        }
    }

    private Decision Decide(IReadOnlySet<string> inFlight) => DriveRule.Decide(drive.Control, protocol.Next(drive.State), inFlight, time.GetUtcNow());

    private void Begin(IReadOnlyList<Step> steps)
    {
        var state = drive.State;
        foreach (var step in steps)
        {
            drive.Observer.OnStarted(step);
            var flight = new Flight(step, new StepScope(step, drive.Context, drive.Run, drive.AppendAsync, drive.BookAsync)) { Began = time.GetTimestamp() };
            flight.Begin(token => ExecuteAsync(state, flight, token), wake.Set);
            _flights.Add(step.Name, flight);
        }
    }

    private async Task<IReadOnlyList<RunEvent>> ExecuteAsync(TState state, Flight flight, CancellationToken cancellationToken)
    {
        // What the step logs and asks of the database names the run and the step.
        using var correlated = Correlation.Begin($"{drive.Run}/{flight.Step.Name}");
        return await executor.ExecuteAsync(state, flight.Step, flight.Scope, cancellationToken);
    }

    private async Task WaitAsync(DateTimeOffset? wakeAt)
    {
        if (wakeAt is not { } at)
        {
            await wake.WaitAsync();
            return;
        }

        var wait = at - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            // Rounded up: a timer that fires a moment early would only be set again.
            var bounded = wait < options.PollInterval ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : options.PollInterval;
            await using var timer = time.CreateTimer(_ => wake.Set(), null, bounded, Timeout.InfiniteTimeSpan);
            await wake.WaitAsync();
        }
    }

    /// <summary>Journals every step that ended: all results that are there by now in one append, so that one sync of the disk serves them all.</summary>
    private async Task LandAsync()
    {
        var ended = _flights.Values.Where(flight => flight.Work.IsCompleted).ToList();
        var landings = new List<Landing>(ended.Count);
        foreach (var flight in ended)
        {
            _flights.Remove(flight.Step.Name);
            RunMeters.Took(time.GetElapsedTime(flight.Began));
            using (flight)
            {
                landings.Add(await ResultAsync(flight));
            }
        }

        foreach (var together in Landing.Together(landings))
        {
            await LandAsync(together);
        }

        if (ended.Count > 0)
        {
            await folder.KeepAsync(drive.Context, drive.Run, drive.Fold);
        }
    }

    private async Task<Landing> ResultAsync(Flight flight)
    {
        try
        {
            var result = await flight.Work;
            // Somebody's earlier result of the same step stands; this one has no second effect.
            return Landing.OfResult(flight, result, control => control.StepsDone.Contains(flight.Step.Name) ? [] : result);
        }
        catch (BudgetExceededException error)
        {
            return Landing.OfFault(flight, control => control.Paused is null ? [new RunPaused { By = CostGuard.Name, Reason = error.Message }] : []);
        }
        catch (RunStoppedException error)
        {
            // A run that somebody paused stays so: the step is done again when it goes on, and may be done by then.
            return Landing.OfFault(flight, control => control.Paused is null ? [new RunClosed { Outcome = RunOutcome.Stopped, Reason = StepFailed.ReasonOf(error) }] : []);
        }
        catch (OperationCanceledException) when (flight.IsBroken || drive.IsEnded || drive.Control.Paused is not null)
        {
            return Landing.OfFault(flight, _ => []);
        }
        catch (Exception error)
        {
            return Landing.OfFault(flight, control => [Failed(control, flight.Step, error)]);
        }
    }

    private async Task LandAsync(IReadOnlyList<Landing> together)
    {
        var inFlight = _flights.Keys.ToHashSet(StringComparer.Ordinal);
        if (!await drive.AppendAsync(control =>
                KnownSteps.After(protocol, executor as IKnownSteps<TState>, drive.Fold, [.. together.SelectMany(landing => landing.On(control))], inFlight, time.GetUtcNow()))
            && together.SelectMany(landing => landing.Settled).ToList() is { Count: > 0 } settled)
        {
            await drive.BookAsync([.. settled.Select(call => call with { Orphaned = true })]);
        }
    }

    private StepFailed Failed(RunControl control, Step step, Exception error)
    {
        var attempt = (control.Troubles.GetValueOrDefault(step.Name)?.Attempts ?? 0) + 1;
        return new StepFailed
        {
            Step = step.Name,
            Attempt = attempt,
            Reason = StepFailed.ReasonOf(error),
            RetryAt = time.GetUtcNow() + RetryDelay.After(control.Opened!.Seed, step.Name, attempt),
        };
    }

    /// <summary>Asks everything in flight to end, lands what does so soon, and leaves the rest to itself.</summary>
    private async Task BreakOffAsync()
    {
        if (_flights.Count == 0)
        {
            return;
        }

        foreach (var flight in _flights.Values)
        {
            flight.Break();
        }

        await Task.WhenAny(Task.WhenAll(_flights.Values.Select(flight => flight.Work)), Task.Delay(options.AbandonAfter, time, CancellationToken.None));
        await LandAsync();
        foreach (var flight in _flights.Values)
        {
            _ = flight.Scope.AbandonAsync(flight.Work);
        }

        _flights.Clear();
    }

    private Result<DriveOutcome> Ended() => drive.Control.Closed?.Outcome switch
    {
        RunOutcome.Completed => DriveOutcome.Completed,
        RunOutcome.Stopped => DriveOutcome.Stopped,
        RunOutcome.Killed => DriveOutcome.Killed,
        _ => new Conflict($"Run {drive.Run} is driven by somebody else now ({drive.Control.Driven?.Node}). Nothing of it is lost."),
    };
}
