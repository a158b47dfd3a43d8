namespace Witan.Boards.Personas.Selection;

/// <summary>How deeply a persona knows what is needed: its first tag is its profession, its last a neighbouring field.</summary>
/// <remarks>Without this, whoever happens to cover two tags by the way is seated before the one who has practised one of them for years.</remarks>
internal static class PanelDepth
{
    /// <summary>How much less the next tag of a persona counts, in its order.</summary>
    private const double NextOfPersona = 0.7;

    /// <summary>How much less the next tag of a need counts, in its order.</summary>
    private const double NextOfNeed = 0.85;

    /// <summary>Gets the depth for each needed tag, times the persona's weight; the importances of all tags sum to 1.</summary>
    public static IReadOnlyList<double> Of(Persona persona, PanelNeed need, double weight)
    {
        var tags = need.Tags.Take(PanelNeed.TagsMax).ToList();
        var whole = Enumerable.Range(0, tags.Count).Sum(rank => Math.Pow(NextOfNeed, rank));
        return [.. tags.Select((tag, rank) => weight * Math.Pow(NextOfNeed, rank) / whole * DepthOf(persona, tag))];
    }

    private static double DepthOf(Persona persona, string tag)
    {
        for (var place = 0; place < persona.Expertise.Count; place++)
        {
            if (persona.Expertise[place] == tag)
            {
                return Math.Pow(NextOfPersona, place);
            }
        }

        return 0;
    }
}
