namespace Witan.Memory.Recall.Text;

/// <summary>Brings the forms of an English word together: a suffix stemmer after M. F. Porter's second algorithm (2001), written from its description.</summary>
/// <remarks>Irregular forms go through <see cref="IrregularForms"/> first. Words with anything but a to z are left alone. Pure.</remarks>
internal static class EnglishStems
{
    private const string Vowels = "aeiouy";

    // Longest first within one ending, as the algorithm asks; the replacement stands after the colon.
    private static readonly (string Ending, string With)[] SecondStep =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Ending, string With)[] ThirdStep =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] FourthStep =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
    ];

    public static string Of(string word)
    {
        if (word.Length <= 2 || !IsPlain(word))
        {
            return word;
        }

        return IrregularForms.BaseOf(word) is { } known ? Suffixless(known) : Suffixless(word);
    }

    private static string Suffixless(string word)
    {
        if (word.Length <= 2)
        {
            return word;
        }

        var w = Plural(word);
        w = PastOrGerund(w);
        if (w.Length > 2 && w[^1] == 'y' && !IsVowel(w, w.Length - 2))
        {
            w = w[..^1] + "i";
        }

        w = Replace(w, SecondStep);
        if (w.EndsWith("ogi", StringComparison.Ordinal) && w.Length > 3 && w[^4] == 'l' && InRegion(w, 3, FirstRegion(w)))
        {
            w = w[..^1];
        }
        else if (w.EndsWith("li", StringComparison.Ordinal) && w.Length > 2 && "cdeghkmnrt".Contains(w[^3], StringComparison.Ordinal) && InRegion(w, 2, FirstRegion(w)))
        {
            w = w[..^2];
        }

        w = Replace(w, ThirdStep);
        if (w.EndsWith("ative", StringComparison.Ordinal) && InRegion(w, 5, SecondRegion(w)))
        {
            w = w[..^5];
        }

        return Final(Fourth(w));
    }

    private static string Plural(string w)
    {
        if (w.EndsWith("sses", StringComparison.Ordinal))
        {
            return w[..^2];
        }

        if (w.EndsWith("ies", StringComparison.Ordinal) || w.EndsWith("ied", StringComparison.Ordinal))
        {
            return w.Length > 4 ? w[..^2] : w[..^1];
        }

        var takes = w[^1] == 's' && w[^2] is not ('s' or 'u') && HasVowel(w, w.Length - 2);
        return takes ? w[..^1] : w;
    }

    private static string PastOrGerund(string w)
    {
        foreach (var ending in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (w.EndsWith(ending, StringComparison.Ordinal))
            {
                return InRegion(w, ending.Length, FirstRegion(w)) ? w[..^ending.Length] + "ee" : w;
            }
        }

        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (w.EndsWith(ending, StringComparison.Ordinal) && HasVowel(w, w.Length - ending.Length))
            {
                return Repair(w[..^ending.Length]);
            }
        }

        return w;
    }

    private static string Repair(string w)
    {
        if (w.EndsWith("at", StringComparison.Ordinal) || w.EndsWith("bl", StringComparison.Ordinal) || w.EndsWith("iz", StringComparison.Ordinal))
        {
            return w + "e";
        }

        if (w.Length > 2 && w[^1] == w[^2] && "bdfgmnprt".Contains(w[^1], StringComparison.Ordinal))
        {
            return w[..^1];
        }

        return FirstRegion(w) >= w.Length && EndsInShortSyllable(w) ? w + "e" : w;
    }

    private static string Replace(string w, (string Ending, string With)[] rules)
    {
        foreach (var (ending, with) in rules)
        {
            if (w.EndsWith(ending, StringComparison.Ordinal))
            {
                return InRegion(w, ending.Length, FirstRegion(w)) ? string.Concat(w.AsSpan(0, w.Length - ending.Length), with) : w;
            }
        }

        return w;
    }

    private static string Fourth(string w)
    {
        var region = SecondRegion(w);
        foreach (var ending in FourthStep)
        {
            if (w.EndsWith(ending, StringComparison.Ordinal))
            {
                return InRegion(w, ending.Length, region) ? w[..^ending.Length] : w;
            }
        }

        return w.EndsWith("ion", StringComparison.Ordinal) && w.Length > 3 && w[^4] is 's' or 't' && InRegion(w, 3, region) ? w[..^3] : w;
    }

    private static string Final(string w)
    {
        if (w[^1] == 'e')
        {
            var cut = InRegion(w, 1, SecondRegion(w)) || (InRegion(w, 1, FirstRegion(w)) && !EndsInShortSyllable(w[..^1]));
            return cut ? w[..^1] : w;
        }

        return w.EndsWith("ll", StringComparison.Ordinal) && InRegion(w, 1, SecondRegion(w)) ? w[..^1] : w;
    }

    private static bool InRegion(string w, int ending, int region) => w.Length - ending >= region;

    private static int FirstRegion(string w)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (w.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix.Length;
            }
        }

        return RegionAfter(w, 0);
    }

    private static int SecondRegion(string w) => RegionAfter(w, FirstRegion(w));

    private static int RegionAfter(string w, int from)
    {
        for (var i = from + 1; i < w.Length; i++)
        {
            if (!IsVowel(w, i) && IsVowel(w, i - 1))
            {
                return i + 1;
            }
        }

        return w.Length;
    }

    private static bool EndsInShortSyllable(string w) => w.Length switch
    {
        < 2 => false,
        2 => IsVowel(w, 0) && !IsVowel(w, 1),
        _ => !IsVowel(w, w.Length - 3) && IsVowel(w, w.Length - 2) && !IsVowel(w, w.Length - 1) && w[^1] is not ('w' or 'x' or 'y'),
    };

    private static bool HasVowel(string w, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (IsVowel(w, i))
            {
                return true;
            }
        }

        return false;
    }

    // A y that opens a word or follows a vowel is a consonant.
    private static bool IsVowel(string w, int at) =>
        Vowels.Contains(w[at], StringComparison.Ordinal) && (w[at] != 'y' || (at > 0 && !IsVowel(w, at - 1)));

    private static bool IsPlain(string word)
    {
        foreach (var letter in word)
        {
            if (letter is < 'a' or > 'z')
            {
                return false;
            }
        }

        return true;
    }
}
