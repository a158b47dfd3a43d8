namespace Witan.Boards.Personas.Lenses;

/// <summary>All cues of many personas, compiled once: a tree of words in which a document is looked up in one pass, however many personas ask.</summary>
/// <remarks>Immutable; threads may share it. Building takes a few milliseconds for the whole catalogue.</remarks>
public sealed class LensLexicon
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> _edges = [];
    private readonly List<int> _phraseAt = [NoPhrase];
    private int _count;

    private const int NoPhrase = -1;

    private LensLexicon()
    {
    }

    /// <summary>Gets how many different cues it holds.</summary>
    public int Count => _count;

    /// <summary>Compiles the cues of personas.</summary>
    /// <param name="personas">The personas.</param>
    public static LensLexicon Of(IEnumerable<Persona> personas)
    {
        ArgumentNullException.ThrowIfNull(personas);
        return OfCues(personas.SelectMany(persona => persona.Lenses).SelectMany(lens => lens.AppliesTo.Concat(lens.Cues).Concat(lens.Answers)));
    }

    /// <summary>Compiles cues. What is no cue is never met.</summary>
    internal static LensLexicon OfCues(IEnumerable<string> cues)
    {
        var lexicon = new LensLexicon();
        foreach (var cue in cues)
        {
            lexicon.Add(cue);
        }

        return lexicon;
    }

    /// <summary>Looks a document up.</summary>
    /// <param name="text">Its text, any line ends.</param>
    public CueIndex Read(string text) => CueReader.Read(this, text);

    /// <summary>Gets the number of a cue; negative when the lexicon does not hold it.</summary>
    internal int PhraseOf(string cue) => _phrases.GetValueOrDefault(cue, NoPhrase);

    /// <summary>Gets the numbers that a word of a document may be read as: its stem, and each beginning that a cue names.</summary>
    internal int[] NumbersOf(string word)
    {
        var numbers = new List<int>();
        if (_words.TryGetValue(CueStems.Of(word), out var stem))
        {
            numbers.Add(stem);
        }

        for (var length = CuePhrase.PrefixLengthMin; length <= word.Length; length++)
        {
            if (_words.TryGetValue(word[..length] + CuePhrase.PrefixMark, out var beginning))
            {
                numbers.Add(beginning);
            }
        }

        return [.. numbers];
    }

    /// <summary>Gets the number of a sign; negative when no cue uses it.</summary>
    internal int NumberOfSign(string sign) => _words.GetValueOrDefault(sign, NoPhrase);

    /// <summary>Follows the tree by one word, from its root 0; negative when no cue goes on so.</summary>
    internal int Follow(int node, int word) => _edges.GetValueOrDefault((node, word), NoPhrase);

    /// <summary>Gets the cue that ends at a node; negative when none does.</summary>
    internal int PhraseAt(int node) => _phraseAt[node];

    private void Add(string cue)
    {
        if (_phrases.ContainsKey(cue) || CuePhrase.Read(cue) is not { } words)
        {
            return;
        }

        var node = 0;
        foreach (var word in words)
        {
            if (!_words.TryGetValue(word, out var number))
            {
                _words[word] = number = _words.Count;
            }

            if (!_edges.TryGetValue((node, number), out var next))
            {
                _edges[(node, number)] = next = _phraseAt.Count;
                _phraseAt.Add(NoPhrase);
            }

            node = next;
        }

        // Two spellings of one cue are one phrase.
        if (_phraseAt[node] < 0)
        {
            _phraseAt[node] = _count++;
        }

        _phrases[cue] = _phraseAt[node];
    }
}
