using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Decides what a driver does next. Pure: the clock comes in as a value.</summary>
internal static class DriveRule
{
    /// <summary>Who pauses a run of which a step failed too often.</summary>
    public const string Retries = "retries";

    /// <summary>Decides for a run that is open and driven.</summary>
    /// <param name="control">The run.</param>
    /// <param name="next">What its protocol asks for.</param>
    /// <param name="inFlight">The names of the steps in flight.</param>
    /// <param name="now">The time.</param>
    public static Decision Decide(RunControl control, IReadOnlyList<Step> next, IReadOnlySet<string> inFlight, DateTimeOffset now)
    {
        if (control.Paused is not null)
        {
            return inFlight.Count == 0 ? new Decision.Rest(RunStatus.Paused, null) : new Decision.Begin([]);
        }

        if (Ended(control, now) is { Count: > 0 } ended)
        {
            return new Decision.Append(ended);
        }

        var opens = next.OfType<WaitStep>().Where(step => !control.Waits.ContainsKey(step.Name)).ToList();
        if (opens.Count > 0)
        {
            return StepLimit.Left(control, inFlight.Count) >= opens.Count
                ? new Decision.Append([.. opens.Select(step => step.Open(now))])
                : Close(RunOutcome.Stopped, StepLimit.Reason(control.Limits));
        }

        var waiting = next.Where(step => step is not WaitStep && !inFlight.Contains(step.Name)).ToList();
        return waiting.FirstOrDefault(step => Exhausted(control, step)) is { } hopeless
            ? new Decision.Append([GiveUp(control, hopeless)])
            : Steps(control, waiting, inFlight.Count, now);
    }

    private static Decision Steps(RunControl control, List<Step> waiting, int inFlight, DateTimeOffset now)
    {
        var allowed = waiting.Where(step => RoundCounter.Allows(control.Limits, step)).ToList();
        var ready = allowed.Where(step => !control.Troubles.TryGetValue(step.Name, out var trouble) || trouble.RetryAt <= now).ToList();
        var left = StepLimit.Left(control, inFlight);
        var begin = ready.Take(Math.Min(left, Math.Max(0, control.Limits.ParallelMax - inFlight))).ToList();
        if (begin.Count > 0 || inFlight > 0)
        {
            return new Decision.Begin(begin, Earliest(NextTry(control, allowed, now), control.NextWake));
        }

        if (waiting.Count == 0)
        {
            return control.Waits.IsEmpty
                ? Close(RunOutcome.Completed, "The protocol reached its end.")
                : new Decision.Rest(RunStatus.Waiting, control.NextWake);
        }

        return allowed.Count == 0
            ? Close(RunOutcome.Stopped, RoundCounter.Reason(control.Limits))
            : left == 0
                ? Close(RunOutcome.Stopped, StepLimit.Reason(control.Limits))
                : new Decision.Begin([], Earliest(NextTry(control, allowed, now), control.NextWake));
    }

    /// <summary>Ends what waited for its time.</summary>
    private static List<RunEvent> Ended(RunControl control, DateTimeOffset now)
    {
        var events = new List<RunEvent>();
        foreach (var wait in control.Waits.Values)
        {
            if (wait.Due <= now)
            {
                events.Add(Lapse(wait));
            }
            else if (wait.RemindAt <= now)
            {
                events.Add(new GateReminded { Gate = wait.Name });
            }
        }

        return events;
    }

    private static RunEvent Lapse(OpenWait wait) => wait.Kind switch
    {
        WaitKind.Gate => new GateDecided { Gate = wait.Name, Hash = wait.Hash!, Verdict = GateVerdict.Rejected, Reason = "Nobody decided before the deadline." },
        WaitKind.Question => new QuestionAnswered { Question = wait.Name },
        _ => new TimerFired { Timer = wait.Name },
    };

    private static bool Exhausted(RunControl control, Step step) =>
        control.Troubles.TryGetValue(step.Name, out var trouble) && trouble.Attempts >= control.Limits.AttemptsMax;

    private static RunEvent GiveUp(RunControl control, Step step)
    {
        var trouble = control.Troubles[step.Name];
        return step.IsOptional
            ? new StepAbsent { Step = step.Name, Attempts = trouble.Attempts, Reason = trouble.Reason }
            : new RunPaused { By = Retries, Reason = $"The step '{step.Name}' failed {trouble.Attempts} times: {trouble.Reason}" };
    }

    private static DateTimeOffset? NextTry(RunControl control, List<Step> allowed, DateTimeOffset now) => allowed
        .Select(step => control.Troubles.TryGetValue(step.Name, out var trouble) && trouble.RetryAt > now ? trouble.RetryAt : (DateTimeOffset?)null)
        .Min();

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private static Decision.Append Close(RunOutcome outcome, string reason) => new([new RunClosed { Outcome = outcome, Reason = reason }]);
}
