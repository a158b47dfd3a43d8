namespace Witan.Boards.Personas.Lenses;

/// <summary>A cue, read: its words as stems, beginnings of words, or signs.</summary>
internal static class CuePhrase
{
    /// <summary>The most words of a cue.</summary>
    public const int WordsMax = 5;

    /// <summary>The shortest beginning that may stand for all words that begin so.</summary>
    public const int PrefixLengthMin = 4;

    /// <summary>The mark behind the beginning of a word.</summary>
    public const char PrefixMark = '*';

    /// <summary>Reads a cue: each word a stem, a beginning with its mark, or a sign; null when it is none.</summary>
    public static IReadOnlyList<string>? Read(string cue)
    {
        var words = new List<string>();
        foreach (var part in cue.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part[0] == '#')
            {
                if (!CueSigns.Names.Contains(part))
                {
                    return null;
                }

                words.Add(part);
            }
            else if (part[^1] == PrefixMark)
            {
                if (part.Length - 1 < PrefixLengthMin || !part[..^1].All(char.IsLetterOrDigit))
                {
                    return null;
                }

                words.Add(part);
            }
            else
            {
                // A hyphen or a stroke joins words that a document may write apart: each is one.
                if (part.Contains(PrefixMark, StringComparison.Ordinal))
                {
                    return null;
                }

                words.AddRange(WordScan.Words(part).Select(word => CueStems.Of(word.Text)));
            }
        }

        return words.Count is >= 1 and <= WordsMax ? words : null;
    }
}
