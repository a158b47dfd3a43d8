namespace Witan.Boards.Personas.Lenses;

/// <summary>Reads a document once, and notes each place where it has a cue.</summary>
/// <remarks>Each different word is looked up once and then remembered, so that the cost is that of cutting the text into words.</remarks>
internal sealed class CueReader
{
    private const int DenialReach = 3;

    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal)
    {
        "no", "not", "without", "never", "missing", "lack", "lacks", "lacking", "none", "neither", "nor", "cannot", "can't", "don't", "doesn't", "didn't", "won't", "isn't", "hasn't", "haven't",
    };

    private static readonly HashSet<string> OpenWords = new(StringComparer.Ordinal) { "tbd", "tba", "tbc", "todo", "undecided", "unclear" };

    private static readonly HashSet<string> OpenVerbs = new(StringComparer.Ordinal) { "decided", "defined", "determined", "confirmed", "clarified", "discussed" };

    private readonly LensLexicon _lexicon;
    private readonly Dictionary<string, WordEntry> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FigureSigns _signs;
    private readonly List<CueToken> _tokens = [];
    private readonly List<CueLine> _lines = [];
    private readonly List<CueHit>?[] _hits;

    private CueReader(LensLexicon lexicon)
    {
        _lexicon = lexicon;
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _signs = new FigureSigns(lexicon);
        _hits = new List<CueHit>?[lexicon.Count];
    }

    public static CueIndex Read(LensLexicon lexicon, string text)
    {
        var reader = new CueReader(lexicon);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            reader.ReadLine(line);
        }

        reader.Match();
        return new CueIndex(lexicon, reader._hits, reader._lines);
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        var (first, number) = (_tokens.Count, _lines.Count + 1);
        var isHeading = line.TrimStart().StartsWith("#");
        for (var at = 0; WordScan.Next(line, ref at, out var start);)
        {
            var entry = EntryOf(line[start..at]);
            // "1." at the beginning of a line numbers it and says nothing.
            var isMarker = _tokens.Count == first && char.IsAsciiDigit(line[start]) && at < line.Length && line[at] is '.' or ')' && at - start <= 3;
            if (!isMarker)
            {
                _tokens.Add(new CueToken(number, entry, entry.MayBeFigure ? _signs.Of(line, start, at) : []));
            }
        }

        _lines.Add(new CueLine(isHeading, IsOpen(first), _tokens.Count == first));
    }

    private WordEntry EntryOf(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Math.Min(word.Length, CueToken.LengthMax)];
        word[..small.Length].ToLowerInvariant(small);
        if (_lookup.TryGetValue(small, out var entry))
        {
            return entry;
        }

        var text = small.ToString();
        return _known[text] = new WordEntry(text, _lexicon.NumbersOf(text), Denials.Contains(text), OpenWords.Contains(text), FigureSigns.MayBe(text));
    }

    private bool IsOpen(int first)
    {
        for (var at = first; at < _tokens.Count; at++)
        {
            if (_tokens[at].Word.IsOpen
                || (_tokens[at].Word.Text == "to" && at + 2 < _tokens.Count && _tokens[at + 1].Word.Text == "be" && OpenVerbs.Contains(_tokens[at + 2].Word.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private void Match()
    {
        for (var at = 0; at < _tokens.Count; at++)
        {
            MatchFrom(at, at, node: 0);
        }
    }

    /// <summary>Goes down the tree with every reading of the words; as deep as the longest cue has words.</summary>
    private void MatchFrom(int first, int at, int node)
    {
        if (at >= _tokens.Count || !Joins(first, at))
        {
            return;
        }

        foreach (var number in _tokens[at].Word.Numbers)
        {
            Step(first, at, _lexicon.Follow(node, number));
        }

        foreach (var number in _tokens[at].Signs)
        {
            Step(first, at, _lexicon.Follow(node, number));
        }
    }

    private void Step(int first, int at, int node)
    {
        if (node < 0)
        {
            return;
        }

        if (_lexicon.PhraseAt(node) is >= 0 and var phrase)
        {
            (_hits[phrase] ??= []).Add(new CueHit(_tokens[first].Line, first, IsDenied(first)));
        }

        MatchFrom(first, at + 1, node);
    }

    /// <summary>A phrase may go over the end of a line, never over an empty line or out of a heading.</summary>
    private bool Joins(int first, int at)
    {
        var (from, to) = (_tokens[first].Line, _tokens[at].Line);
        return from == to || (to == from + 1 && !_lines[from - 1].IsHeading && !_lines[to - 1].IsHeading);
    }

    private bool IsDenied(int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - DenialReach && _tokens[at].Line == _tokens[first].Line; at--)
        {
            if (_tokens[at].Word.IsDenial)
            {
                return true;
            }
        }

        return false;
    }
}
