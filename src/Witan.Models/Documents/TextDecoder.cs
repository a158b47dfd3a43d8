using System.Text;
using Witan.Kernel.Results;

namespace Witan.Models.Documents;

/// <summary>Turns the bytes of a file into text, and says what it had to do.</summary>
public static class TextDecoder
{
    /// <summary>The largest document: 1 MiB.</summary>
    public const int BytesMax = 1024 * 1024;

    /// <summary>A short note with a stray escape sequence is still a note.</summary>
    private const int ControlCharactersTolerated = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes one document.</summary>
    /// <param name="name">The name that messages use.</param>
    /// <param name="bytes">The content.</param>
    /// <returns>The text with notes, or <see cref="InvalidInput"/> when it is empty, too large or not text.</returns>
    public static Result<DecodedText> Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BytesMax)
        {
            return TooLarge(name, bytes.Length);
        }

        var notes = new List<string>();
        if (Utf16(bytes) is { } utf16)
        {
            notes.Add("It is UTF-16 text.");
            return Finish(name, utf16.GetString(bytes[2..]), notes);
        }

        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (body.Contains((byte)0))
        {
            return new InvalidInput($"{name} is not text: it holds zero bytes. Give a Markdown or plain text file.");
        }

        return Finish(name, DecodeBody(body, notes), notes);
    }

    /// <summary>Says that a document is over the limit.</summary>
    /// <param name="name">The name that the message uses.</param>
    /// <param name="length">The size in bytes.</param>
    public static InvalidInput TooLarge(string name, long length) =>
        new($"{name} is {length:N0} bytes; the limit is {BytesMax:N0} bytes (1 MiB) for each document. Split it, or give the part that matters.");

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    private static string DecodeBody(ReadOnlySpan<byte> body, List<string> notes)
    {
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            notes.Add("It is not valid UTF-8 and was read as Windows-1252.");
            return WronglyDecoded.Windows1252.GetString(body);
        }
    }

    private static Result<DecodedText> Finish(string name, string text, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new InvalidInput($"{name} is empty. Give a document with text in it.");
        }

        if (IsBinary(text))
        {
            return new InvalidInput($"{name} is not text: too many control characters. Give a Markdown or plain text file.");
        }

        var repaired = WronglyDecoded.Repair(text);
        if (repaired.Places > 0)
        {
            notes.Add($"Text had been decoded once as {repaired.Encoding}; {repaired.Places:N0} places were read again as UTF-8.");
        }

        return new DecodedText(repaired.Text, notes);
    }

    private static bool IsBinary(string text)
    {
        var control = text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\u001b'));
        return control > ControlCharactersTolerated && control * 100L > text.Length;
    }
}
