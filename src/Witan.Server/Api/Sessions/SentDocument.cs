using System.Text;
using Witan.Boards.Intake;
using Witan.Kernel.Results;

namespace Witan.Server.Api.Sessions;

/// <summary>A document that a client sends: as text, or as the bytes of a file in base 64.</summary>
public sealed record SentDocument
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLengthMax = 200;

    /// <summary>Gets the name that citations use.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the text; null when the bytes are sent.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the bytes of the file in base 64; null when the text is sent.</summary>
    public string? Base64 { get; init; }

    /// <summary>Reads it.</summary>
    internal Result<IncomingDocument> Read()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > NameLengthMax || Name.Any(char.IsControl))
        {
            return new InvalidInput($"A document needs a name of 1 to {NameLengthMax} characters: citations use it.");
        }

        if (Text is null == Base64 is null)
        {
            return new InvalidInput($"The document '{Name}' needs its text, or its bytes as base64: one of the two.");
        }

        if (Text is not null)
        {
            return new IncomingDocument(Name, Encoding.UTF8.GetBytes(Text));
        }

        var bytes = new byte[Base64!.Length * 3 / 4 + 3];
        return Convert.TryFromBase64String(Base64, bytes, out var written)
            ? new IncomingDocument(Name, bytes[..written])
            : new InvalidInput($"The bytes of the document '{Name}' are not in base 64.");
    }
}
