using Witan.Boards.Deliberation;
using Witan.Boards.Swarm.Answers;
using Witan.Models.Chat;

namespace Witan.Boards.Swarm;

/// <summary>Checks what a mind answered before it may enter the journal. Pure.</summary>
internal static class AnswerCheck
{
    public static OpinionAnswer Opinion(OpinionAnswer answer)
    {
        foreach (var stance in answer.Stances)
        {
            Check(stance.Score, stance.Confidence, stance.Option);
            if (!SwarmOptionIds.All.Contains(stance.Option, StringComparer.Ordinal))
            {
                throw new MindAnswerException($"The answer takes a stance on '{stance.Option}', which is not an option.");
            }
        }

        return answer;
    }

    public static IReadOnlyList<CounterArgument> Counters(SwarmState state, CountersAnswer answer)
    {
        foreach (var counter in answer.Counters)
        {
            Check(counter.Stance, counter.Confidence, counter.Finding);
        }

        return InOrder(state, answer.Counters, counter => counter.Finding);
    }

    public static IReadOnlyList<Position> Positions(SwarmState state, IReadOnlyList<Position> positions)
    {
        foreach (var position in positions)
        {
            Check(position.Stance, position.Confidence, position.Finding);
        }

        return InOrder(state, positions, position => position.Finding);
    }

    /// <summary>Keeps one answer per finding, in the findings' order; what speaks of an unknown finding is dropped.</summary>
    private static IReadOnlyList<T> InOrder<T>(SwarmState state, IReadOnlyList<T> answers, Func<T, string> finding)
    {
        var byFinding = answers.DistinctBy(finding, StringComparer.Ordinal).ToDictionary(finding, StringComparer.Ordinal);
        return [.. state.Findings.Where(known => byFinding.ContainsKey(known.Id)).Select(known => byFinding[known.Id])];
    }

    private static void Check(int stance, double confidence, string about)
    {
        if (stance is < Stance.Min or > Stance.Max || confidence is < 0 or > 1 || double.IsNaN(confidence))
        {
            throw new MindAnswerException(
                $"The answer on {about} has stance {stance} and confidence {confidence}; a stance is {Stance.Min} to {Stance.Max}, a confidence 0 to 1.");
        }
    }
}
