namespace Witan.Boards.Deliberation.Arguments;

/// <summary>Finds what was not said before. Pure.</summary>
/// <remarks>
/// An argument is new when no earlier one says the same (<see cref="ClaimLikeness"/>), or when it cites a line that
/// nobody cited before. When in doubt it is new: a repetition taken for news costs a round, and rounds are bounded,
/// while news taken for a repetition would end a debate that is alive. A claim that leaves out a figure of an earlier
/// one repeats it; one with another figure is news.
/// </remarks>
public static class NoveltyRule
{
    /// <summary>Finds the new ones.</summary>
    /// <param name="said">What was said in earlier rounds.</param>
    /// <param name="now">What was said in this one; a second wording of something new in the same round is no news.</param>
    public static IReadOnlyList<Argument> New(IEnumerable<Argument> said, IEnumerable<Argument> now)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var known = said.Select(argument => (Argument: argument, Words: ClaimWords.Of(argument))).ToList();
        var cited = known.SelectMany(pair => pair.Argument.Evidence).ToHashSet();
        var found = new List<Argument>();
        foreach (var argument in now)
        {
            var words = ClaimWords.Of(argument);
            if (argument.Evidence.Any(line => !cited.Contains(line)) || !known.Any(pair => Repeats(argument, words, pair)))
            {
                found.Add(argument);
            }

            known.Add((argument, words));
            cited.UnionWith(argument.Evidence);
        }

        return found;
    }

    private static bool Repeats(Argument argument, ClaimWords words, (Argument Argument, ClaimWords Words) earlier) =>
        ClaimLikeness.Repeats(words, earlier.Words, ClaimLikeness.AreOfOneKind(argument, earlier.Argument));
}
