using System.Globalization;
using System.Text;

namespace Witan.Memory.Recall.Text;

/// <summary>Cuts text of any script into words. Pure; linear in the text.</summary>
/// <remarks>
/// A word is a run of letters, marks and digits; an apostrophe stays within ("don't"), a point or comma stays between digits ("3.5";
/// "1,000" becomes 1000). Scripts that put no spaces between words (Han, kana, Thai …) give overlapping pairs of characters.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>The longest word kept, in UTF-16 units; longer ones are cut, so that no base64 fills the dictionary.</summary>
    public const int WordLengthMost = 40;

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var opens = true;
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                at++;
                continue;
            }

            if (IsUnspaced(rune))
            {
                at = CutPairs(text, at, tokens);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                var end = EndOfWord(text, at);
                tokens.Add(new Token(Fold(text.AsSpan(at, end - at)), at, end, !opens && Rune.IsUpper(rune)));
                opens = false;
                at = end;
            }
            else
            {
                opens |= rune.Value is '.' or '!' or '?' or ':' or '\n' or '"' or '(' or '\u201C';
                at += rune.Utf16SequenceLength;
            }
        }

        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (Rune.TryGetRuneAt(text, at, out var rune) && (Rune.IsLetterOrDigit(rune) || IsMark(rune)) && !IsUnspaced(rune))
            {
                at += rune.Utf16SequenceLength;
            }
            else if (at + 1 < text.Length && Joins(text[at - 1], text[at], text[at + 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool Joins(char before, char sign, char after) => sign switch
    {
        '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after),
        '.' or ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
        _ => false,
    };

    private static int CutPairs(string text, int start, List<Token> tokens)
    {
        var at = start;
        var previous = -1;
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsUnspaced(rune))
        {
            var end = at + rune.Utf16SequenceLength;
            if (previous >= 0)
            {
                tokens.Add(new Token(text[previous..end], previous, end, false));
            }
            else if (end >= text.Length || !Rune.TryGetRuneAt(text, end, out var next) || !IsUnspaced(next))
            {
                tokens.Add(new Token(text[at..end], at, end, false));
            }

            previous = at;
            at = end;
        }

        return at;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value is '\'' or '\u2019')
            {
                folded.Append('\'');
            }
            else if (rune.Value is not ',' && !IsMark(rune))
            {
                LatinFold.Append(folded, Rune.ToLowerInvariant(rune));
            }

            if (folded.Length >= WordLengthMost)
            {
                break;
            }
        }

        if (folded.Length > 2 && folded[^1] == 's' && folded[^2] == '\'')
        {
            folded.Length -= 2;
        }

        return folded.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
