namespace Witan.Boards.Personas.Lenses;

/// <summary>Where a document has which cues. Made once for a document, and asked by every persona.</summary>
/// <remarks>Immutable once it is made; threads may share it.</remarks>
public sealed class CueIndex
{
    private readonly LensLexicon _lexicon;
    private readonly List<CueHit>?[] _hits;

    internal CueIndex(LensLexicon lexicon, List<CueHit>?[] hits, IReadOnlyList<CueLine> lines)
    {
        _lexicon = lexicon;
        _hits = hits;
        Lines = lines;
        FilledLines = lines.Count(line => !line.IsEmpty);
    }

    /// <summary>Gets what is known of each line; line n stands at n - 1.</summary>
    internal IReadOnlyList<CueLine> Lines { get; }

    /// <summary>Gets how many lines hold a word: empty ones make no document longer.</summary>
    internal int FilledLines { get; }

    /// <summary>Tells whether cues stand on so many lines. It stops at the last one needed: words like "data" stand on thousands.</summary>
    internal bool StandsOn(IReadOnlyList<string> cues, int lines)
    {
        var met = new HashSet<int>(lines);
        foreach (var phrase in cues.Select(_lexicon.PhraseOf).Where(phrase => phrase >= 0))
        {
            foreach (var hit in _hits[phrase] ?? [])
            {
                if (met.Add(hit.Line) && met.Count >= lines)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Gets the places of each of several cues, each list in the order of the document.</summary>
    internal IReadOnlyList<IReadOnlyList<CueHit>> FindEach(IReadOnlyList<string> cues) =>
        [.. cues.Select(_lexicon.PhraseOf).Where(phrase => phrase >= 0 && _hits[phrase] is not null).Distinct().Select(phrase => _hits[phrase]!)];

    /// <summary>Gets the places of several cues, in the order of the document.</summary>
    internal IReadOnlyList<CueHit> Find(IReadOnlyList<string> cues)
    {
        var found = new List<CueHit>();
        foreach (var phrase in cues.Select(_lexicon.PhraseOf).Where(phrase => phrase >= 0).Distinct())
        {
            found.AddRange(_hits[phrase] ?? []);
        }

        found.Sort((one, other) => one.Word.CompareTo(other.Word));
        return found;
    }
}
