using System.Globalization;
using System.Text;

namespace Witan.Boards.Deliberation.Blindness;

/// <summary>Takes the seats' names out of a text. Pure; made once for a board.</summary>
/// <remarks>
/// Names are found in any letters and with anything but letters and digits between their words: <c>risk_officer</c>,
/// <c>Risk Officer</c>, <c>RiskOfficer</c> and <c>risk-officer</c> are one. Invisible characters are dropped and wide ones made
/// narrow before. Only whole words are names: a seat called Al is not found in "also".
/// </remarks>
public sealed class SeatMask
{
    /// <summary>What stands for a name. It has no letter, so that it can be no name itself.</summary>
    public const string Blank = "[…]";

    /// <summary>The most characters between two words of a name.</summary>
    private const int GapMax = 3;

    /// <summary>The wide twins of the printable ASCII characters.</summary>
    private const char WideFirst = '\uFF01';

    private const char WideLast = '\uFF5E';

    private readonly IReadOnlyList<string[]> _names;

    /// <summary>Makes a mask.</summary>
    /// <param name="seats">The seats, with the words for each.</param>
    public SeatMask(IEnumerable<SeatName> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        var names = seats.SelectMany(seat => seat.Words.Prepend(seat.Seat)).Select(name => Words(Plain(name)).Select(word => word.Text).ToArray());
        // The longest first, so that "chief risk officer" is not left as "chief" and a blank.
        _names = [.. names.Where(name => name.Length > 0).DistinctBy(name => string.Join(' ', name)).OrderByDescending(name => name.Sum(word => word.Length))];
    }

    /// <summary>Puts a blank for each name.</summary>
    /// <param name="text">The text.</param>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        var words = Words(plain);
        var masked = new StringBuilder();
        var copied = 0;
        for (var index = 0; index < words.Count;)
        {
            var taken = _names.Select(name => Matched(plain, words, index, name)).FirstOrDefault(count => count > 0);
            if (taken == 0)
            {
                index++;
                continue;
            }

            masked.Append(plain, copied, words[index].Start - copied).Append(Blank);
            copied = words[index + taken - 1].End;
            index += taken;
        }

        return masked.Append(plain, copied, plain.Length - copied).ToString();
    }

    /// <summary>How many words from an index on make the name; 0 when they do not.</summary>
    private static int Matched(string text, List<Word> words, int index, string[] name)
    {
        if (words[index].Text == string.Concat(name))
        {
            return 1;
        }

        for (var part = 0; part < name.Length; part++)
        {
            if (index + part >= words.Count || words[index + part].Text != name[part]
                || (part > 0 && words[index + part].Start - words[index + part - 1].End > GapMax))
            {
                return 0;
            }
        }

        return name.Length;
    }

    private static string Plain(string text) => string.Concat(text
        .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
        .Select(letter => letter is >= WideFirst and <= WideLast ? (char)(letter - WideFirst + '!') : letter));

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && IsPart(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                words.Add(new Word(text[start..end].ToLowerInvariant(), start, end));
                start = end;
            }
        }

        return words;
    }

    private static bool IsPart(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly record struct Word(string Text, int Start, int End);
}
