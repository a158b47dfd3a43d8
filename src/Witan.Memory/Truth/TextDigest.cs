using System.Security.Cryptography;
using System.Text;

namespace Witan.Memory.Truth;

/// <summary>Hashes of words, by which the same thing is known again.</summary>
public static class TextDigest
{
    /// <summary>Gives the SHA-256 of words as they stand, in hexadecimal.</summary>
    /// <param name="text">The words.</param>
    public static string Quote(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Gives the hash by which the same note or fact is known again: case, spaces and the last full stop make no difference.</summary>
    /// <remarks>A fact is the value of its slot, in whatever sentence; a note is its sentence.</remarks>
    internal static string Identity(string domain, string type, string? subject, string? slot, string value) =>
        Quote(string.Join('\u001f', slot is null ? domain : string.Empty, slot is null ? type : string.Empty, Plain(subject ?? string.Empty), Plain(slot ?? string.Empty), Plain(value)));

    /// <summary>Tells whether two values say the same.</summary>
    internal static bool Same(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Gives the one form in which a subject or a slot is stored and asked for: case and spaces make no difference.</summary>
    internal static string Key(string name) => Name(name).ToLowerInvariant();

    /// <summary>Gives a value with single spaces.</summary>
    internal static string Name(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)))
        {
            plain.Append(char.ToLowerInvariant(character));
        }

        return plain.ToString().TrimEnd('.', '!');
    }
}
