namespace Witan.Boards.Personas.Lenses;

/// <summary>Keeps the lexicons that were asked for last: one catalogue chooses panel after panel. Threads may share it.</summary>
internal static class LensLexicons
{
    /// <summary>How many are kept. A tenant has one catalogue, and few are at work at the same moment.</summary>
    private const int KeptMax = 4;

    private static IReadOnlyList<(IReadOnlyList<Persona> Personas, LensLexicon Lexicon)> _kept = [];

    /// <summary>Gets the lexicon of personas. Two lists with the same personas have one.</summary>
    public static LensLexicon Of(IReadOnlyList<Persona> personas)
    {
        var kept = Volatile.Read(ref _kept);
        foreach (var (known, lexicon) in kept)
        {
            if (AreSame(known, personas))
            {
                return lexicon;
            }
        }

        var made = LensLexicon.Of(personas);
        // Two threads may make one each, and one is kept: it costs the time and nothing else.
        Volatile.Write(ref _kept, [(personas, made), .. kept.Take(KeptMax - 1)]);
        return made;
    }

    /// <summary>By reference: the program's own personas are the same objects wherever they come from, and to compare others takes longer than to compile them.</summary>
    private static bool AreSame(IReadOnlyList<Persona> known, IReadOnlyList<Persona> personas)
    {
        if (known.Count != personas.Count)
        {
            return false;
        }

        for (var index = 0; index < known.Count; index++)
        {
            if (!ReferenceEquals(known[index], personas[index]))
            {
                return false;
            }
        }

        return true;
    }
}
