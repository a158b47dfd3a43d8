using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Deliberation.Blindness;

/// <summary>Merges arguments that say the same. Pure.</summary>
internal static class ArgumentGroups
{
    /// <summary>Merges what is on one side of one option and has one key, or says the same in like words.</summary>
    /// <remarks>Each argument joins the first group with whose founder it agrees, founders by id: what is merged does not depend on who
    /// spoke first, and likeness does not creep along a chain.</remarks>
    public static List<IReadOnlyList<Argument>> Of(IEnumerable<Argument> arguments)
    {
        var groups = new List<(ClaimWords Words, List<Argument> Arguments)>();
        foreach (var argument in arguments.OrderBy(argument => argument.Id, StringComparer.Ordinal))
        {
            var words = ClaimWords.Of(argument);
            var known = groups.Find(group => IsSame(group.Arguments[0], group.Words, argument, words)).Arguments;
            if (known is null)
            {
                groups.Add((words, [argument]));
            }
            else
            {
                known.Add(argument);
            }
        }

        return [.. groups.Select(group => group.Arguments)];
    }

    private static bool IsSame(Argument founder, ClaimWords foundersWords, Argument other, ClaimWords words) =>
        ClaimLikeness.AreOfOneKind(founder, other)
        || (ClaimLikeness.AreOnOneSide(founder, other) && ClaimLikeness.AreAlike(foundersWords, words, oneKind: false));
}
