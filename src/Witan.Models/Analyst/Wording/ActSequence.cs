using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;

namespace Witan.Models.Analyst.Wording;

/// <summary>Finds steps whose acts stand in an order that makes no sense, although neither names the other.</summary>
internal static class ActSequence
{
    private static readonly (Regex Later, Regex First, int SharedMin)[] Pairs =
        [.. ActOrder.Pairs.Select(pair => (Pattern.Loose(pair.Later), Pattern.Loose(pair.First), pair.SharedMin))];

    private static readonly Regex Partly = Pattern.Loose(@"\b(?:" + ActOrder.Partly + @")\b");

    /// <summary>Longer plans are told in parts, which may run side by side.</summary>
    private const int StepsMax = 40;

    /// <summary>Lists pairs of a step and one that should have come before it, and comes after.</summary>
    public static IEnumerable<(Step Step, Step Needed)> TooEarly(IReadOnlyList<Step> steps)
    {
        if (steps.Count > StepsMax)
        {
            yield break;
        }

        var whole = steps.Where(step => !Partly.IsMatch(step.Title)).ToList();
        foreach (var (later, first, sharedMin) in Pairs)
        {
            var firsts = whole.Where(step => first.IsMatch(step.Title)).ToList();
            foreach (var step in firsts.Count == 0 ? [] : whole.Where(step => later.IsMatch(step.Title) && !first.IsMatch(step.Title)))
            {
                if (firsts.Exists(needed => IsBefore(needed, step)))
                {
                    continue;
                }

                var stems = Stems.Content(step.Title);
                if (firsts.Find(needed => Stems.Content(needed.Title).Count(stems.Contains) >= sharedMin) is { } missing)
                {
                    yield return (step, missing);
                }
            }
        }
    }

    private static bool IsBefore(Step needed, Step step) => (StepDue.Compare(needed.Due, step.Due) is { } order and not 0 ? order : needed.Order.CompareTo(step.Order)) <= 0;
}
