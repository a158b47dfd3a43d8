using Witan.Memory.Episodes;
using Witan.Memory.Recall;
using Witan.Memory.Truth;

namespace Witan.Memory.Patterns;

/// <summary>Finds what an episode says of patterns. Pure; an episode speaks at most once of each.</summary>
public static class PatternRules
{
    /// <summary>The most that one episode says.</summary>
    public const int FindingsMax = 50;

    /// <summary>Finds it.</summary>
    /// <param name="episode">An episode that ended.</param>
    /// <param name="steps">Its steps.</param>
    public static IReadOnlyList<PatternFinding> Of(Episode episode, IReadOnlyList<EpisodeStep> steps)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(steps);
        return [.. Recoveries(episode, steps).Concat(Tools(episode, steps)).Concat(Tags(episode)).DistinctBy(finding => finding.Key).Take(FindingsMax)];
    }

    private static IEnumerable<PatternFinding> Tools(Episode episode, IReadOnlyList<EpisodeStep> steps) => steps
        .GroupBy(step => step.Tool, StringComparer.Ordinal)
        .Select(tool => Finding(
            episode, PatternKind.Tool, $"work of type {episode.Task.Type}", $"use {tool.Key}", tool.First(), tool.All(step => step.Result == StepResult.Success)));

    private static IEnumerable<PatternFinding> Recoveries(Episode episode, IReadOnlyList<EpisodeStep> steps) => steps.Zip(steps.Skip(1))
        .Where(pair => pair.First.Result != StepResult.Success)
        .Select(pair => Finding(episode, PatternKind.Recovery, $"{pair.First.Tool} fails", $"go on with {pair.Second.Tool}", pair.Second, pair.Second.Result == StepResult.Success));

    private static IEnumerable<PatternFinding> Tags(Episode episode)
    {
        // To leave work undone on purpose says nothing about how such work ends.
        if (episode.Outcome is not { Kind: not MemoryOutcome.Abstained } outcome)
        {
            yield break;
        }

        foreach (var tag in episode.Task.Tags.Where(tag => !OwnerMark.Is(tag)))
        {
            var key = new PatternKey(PatternKind.Tag, episode.Task.Domain, $"work of type {episode.Task.Type} tagged {tag}", "expect it to be done");
            yield return new PatternFinding(key, new PatternSource(episode.Id, 0, TextDigest.Quote(episode.Description), outcome.Kind == MemoryOutcome.Success));
        }
    }

    private static PatternFinding Finding(Episode episode, PatternKind kind, string condition, string advice, EpisodeStep step, bool isSuccess) =>
        new(new PatternKey(kind, episode.Task.Domain, condition, advice), new PatternSource(episode.Id, step.Number, TextDigest.Quote(step.Text), isSuccess));
}
