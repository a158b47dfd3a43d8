using System.Text;

namespace Witan.Models.Documents;

/// <summary>Repairs UTF-8 text that a program once read in an 8-bit encoding and saved again: "‚úÖ" for a check mark.</summary>
/// <remarks>
/// Each run of non-ASCII characters is mapped back to the bytes that it was; where these bytes are valid UTF-8, the run
/// is replaced. A run that is not, such as a plain "é", stays. An 8-bit run that is valid UTF-8 by chance is very rare:
/// it would need to begin with a character such as "Ã" or "‚" and go on with symbols.
/// </remarks>
internal static class WronglyDecoded
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static WronglyDecoded() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Gets the Western encoding of Windows.</summary>
    public static Encoding Windows1252 { get; } = CodePage(1252);

    private static (string Name, Dictionary<char, byte> Bytes)[] Encodings { get; } =
        [("Mac Roman", Inverse(CodePage(10000))), ("Windows-1252", Inverse(Windows1252))];

    /// <summary>Repairs a text; lines stay where they are.</summary>
    /// <param name="text">The text.</param>
    public static (string Text, string Encoding, int Places) Repair(string text)
    {
        var best = (Text: text, Encoding: string.Empty, Places: 0);
        if (System.Text.Ascii.IsValid(text))
        {
            return best;
        }

        foreach (var (name, bytes) in Encodings)
        {
            var (repaired, places) = Repair(text, bytes);
            if (places > best.Places)
            {
                best = (repaired, name, places);
            }
        }

        return best;
    }

    private static (string Text, int Places) Repair(string text, Dictionary<char, byte> bytes)
    {
        var result = new StringBuilder(text.Length);
        var places = 0;
        for (var start = 0; start < text.Length;)
        {
            if (char.IsAscii(text[start]))
            {
                result.Append(text[start++]);
                continue;
            }

            var end = start;
            while (end < text.Length && !char.IsAscii(text[end]))
            {
                end++;
            }

            var run = text.AsSpan(start, end - start);
            var again = Decode(run, bytes);
            places += again is null ? 0 : 1;
            result.Append(again ?? run);
            start = end;
        }

        return (result.ToString(), places);
    }

    private static string? Decode(ReadOnlySpan<char> run, Dictionary<char, byte> bytes)
    {
        var original = new byte[run.Length];
        for (var index = 0; index < run.Length; index++)
        {
            if (!bytes.TryGetValue(run[index], out original[index]))
            {
                return null;
            }
        }

        try
        {
            return run.Length < 2 ? null : StrictUtf8.GetString(original);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }

    private static Dictionary<char, byte> Inverse(Encoding encoding)
    {
        var inverse = new Dictionary<char, byte>();
        for (var value = 0x80; value <= 0xFF; value++)
        {
            var decoded = encoding.GetString([(byte)value]);
            inverse[decoded[0]] = (byte)value;
            // Programs leave the bytes that Windows-1252 does not define as the control characters of the same number.
            inverse.TryAdd((char)value, (byte)value);
        }

        // Mac Roman's 0xDB was the currency sign before 1998 and is the euro sign since.
        if (encoding.CodePage == 10000)
        {
            inverse['€'] = 0xDB;
            inverse['¤'] = 0xDB;
        }

        return inverse;
    }
}
