using Witan.Memory.Recall;

namespace Witan.Memory.Episodes;

/// <summary>Makes the reflection of an episode. Pure: the same steps and outcome give the same sentences, and every one of them names its steps.</summary>
public static class Reflections
{
    /// <summary>The most sentences of each list.</summary>
    public const int ItemsMax = 5;

    private const int QuoteLengthMax = 160;

    /// <summary>Makes it.</summary>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="outcome">How it ended.</param>
    public static Reflection Of(IReadOnlyList<EpisodeStep> steps, EpisodeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(outcome);
        return new Reflection([.. Worked(steps, outcome).Take(ItemsMax)], [.. Failed(steps, outcome).Take(ItemsMax)], [.. Better(steps, outcome).Distinct(StringComparer.Ordinal).Take(ItemsMax)]);
    }

    private static IEnumerable<string> Worked(IReadOnlyList<EpisodeStep> steps, EpisodeOutcome outcome) =>
        outcome.Done.Select(Short).Concat(steps.Where(step => step.Result == StepResult.Success).Select(step => $"Step {step.Number}, {step.Tool}: {Short(step.Action)}"));

    private static IEnumerable<string> Failed(IReadOnlyList<EpisodeStep> steps, EpisodeOutcome outcome)
    {
        if (outcome.Kind is MemoryOutcome.Failure)
        {
            yield return Short(outcome.Reason);
        }

        foreach (var step in steps.Where(step => step.Result != StepResult.Success))
        {
            var seen = step.Observation.Length > 0 ? $" ({Short(step.Observation)})" : string.Empty;
            yield return $"Step {step.Number}, {step.Tool}: {Short(step.Action)}{(step.Result == StepResult.Timeout ? " did not end in time" : " failed")}{seen}";
        }
    }

    private static IEnumerable<string> Better(IReadOnlyList<EpisodeStep> steps, EpisodeOutcome outcome)
    {
        for (var at = 0; at < steps.Count; at++)
        {
            // The last of a row of failures is the one that the next success mended.
            if (steps[at].Result != StepResult.Success && at + 1 < steps.Count && steps[at + 1].Result == StepResult.Success)
            {
                yield return $"Begin with '{Short(steps[at + 1].Action)}' (step {steps[at + 1].Number}): '{Short(steps[at].Action)}' failed before it.";
            }
        }

        foreach (var again in steps.Where(step => step.Result != StepResult.Success).GroupBy(step => (step.Tool, step.Action)).Where(group => group.Count() > 1))
        {
            yield return $"Do not repeat '{Short(again.Key.Action)}' unchanged: it failed {again.Count()} times (steps {string.Join(", ", again.Select(step => step.Number))}).";
        }

        foreach (var late in steps.Where(step => step.Result == StepResult.Timeout))
        {
            yield return $"Give '{Short(late.Action)}' more time or less to do: step {late.Number} did not end in time.";
        }

        foreach (var undone in outcome.Undone)
        {
            yield return $"Still to do: {Short(undone)}";
        }

        if (outcome.Kind == MemoryOutcome.Abstained)
        {
            yield return $"Clear this first: {Short(outcome.Reason)}";
        }
    }

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > QuoteLengthMax ? line[..(QuoteLengthMax - 1)] + "…" : line;
    }
}
