using System.Collections.Frozen;

namespace Witan.Memory.Recall.Text;

/// <summary>What an item is found by: the stems of its words in their order, and its traits. Pure.</summary>
/// <param name="Stems">The stems; the first is the speaker's when the traits say so.</param>
/// <param name="Traits">The traits.</param>
internal sealed record ItemWords(string[] Stems, ItemTraits Traits)
{
    /// <summary>The most stems kept of one item; what comes after is not found by its words.</summary>
    public const int StemsMost = 16_384;

    private const int SpeakerLengthMost = 40;

    private static readonly FrozenSet<string> TimeWords = """
        yesterday today tomorrow tonight ago last next week weekend month year monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october november december
        summer winter spring fall autumn morning night evening afternoon noon midnight recently since soon
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NumberWords = """
        one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million couple several many once twice
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    public static ItemWords Of(string text)
    {
        var tokens = Tokenizer.Cut(text);
        var stems = new List<string>(tokens.Count);
        var speaker = SpeakerEnd(text);
        var traits = (ItemTraits)AskedShare(text);
        foreach (var token in tokens)
        {
            if (stems.Count == StemsMost)
            {
                break;
            }

            if (token.End <= speaker)
            {
                traits |= ItemTraits.HasSpeaker;
            }

            if (TimeWords.Contains(token.Word))
            {
                traits |= ItemTraits.NamesTime;
            }

            if (char.IsAsciiDigit(token.Word[0]) || NumberWords.Contains(token.Word))
            {
                traits |= ItemTraits.NamesNumber;
            }

            if (token.End <= speaker || !StopWords.Drops(token))
            {
                stems.Add(EnglishStems.Of(token.Word));
            }
        }

        return new ItemWords([.. stems], traits);
    }

    // "Maria: …" and "Maria Lopez: …"; a longer stretch before the colon is a sentence, and a digit makes it a time of day.
    private static int SpeakerEnd(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, SpeakerLengthMost)).IndexOf(':');
        if (colon <= 0 || colon + 1 >= text.Length || text[colon + 1] != ' ')
        {
            return 0;
        }

        var blanks = 0;
        foreach (var sign in text.AsSpan(0, colon))
        {
            if (sign == ' ')
            {
                blanks++;
            }
            else if (!char.IsLetter(sign) && sign is not ('-' or '\'' or '.'))
            {
                return 0;
            }
        }

        return blanks <= 2 ? colon : 0;
    }

    // In fifteenths of the text's letters, those of sentences that end with a question mark.
    private static int AskedShare(string text)
    {
        var (asked, all, sentence) = (0, 0, 0);
        foreach (var sign in text)
        {
            if (sign is '?' or '\uFF1F')
            {
                asked += sentence;
                sentence = 0;
            }
            else if (sign is '.' or '!' or '\n' or '[' or '\u3002')
            {
                sentence = 0;
            }
            else if (sign != ' ')
            {
                sentence++;
                all++;
            }
        }

        return all == 0 ? 0 : asked * 15 / all;
    }
}
