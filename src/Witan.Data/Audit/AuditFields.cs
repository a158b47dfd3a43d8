using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Witan.Data.Audit;

/// <summary>The checks of single fields.</summary>
internal static class AuditFields
{
    /// <summary>Checks a short text: its length, and that it can be printed on one line and stored as it is.</summary>
    internal static void CheckWord(string? text, string field, int lengthMin, int lengthMax)
    {
        if (text is null || text.Length < lengthMin || text.Length > lengthMax)
        {
            throw new ArgumentException(
                $"{field} must have {lengthMin} to {lengthMax} characters, not {text?.Length.ToString() ?? "null"}.", field);
        }

        if (text.Any(char.IsControl) || !IsWellFormed(text))
        {
            throw new ArgumentException(
                $"{field} must have {lengthMin} to {lengthMax} characters without control characters or half surrogate pairs.", field);
        }
    }

    /// <summary>Checks a JSON object: its size in UTF-8, and that it is one.</summary>
    internal static void CheckObject(string? json, string field, int bytesMax)
    {
        var bytes = json is null ? 0 : Encoding.UTF8.GetByteCount(json);
        if (json is null || bytes > bytesMax)
        {
            throw new ArgumentException(
                $"{field} must have at most {bytesMax} bytes in UTF-8, not {(json is null ? "null" : bytes)}.", field);
        }

        if (!IsWellFormed(json) || !IsObject(json))
        {
            throw new ArgumentException($"{field} must be one JSON object of at most {bytesMax} bytes, such as {{}}.", field);
        }
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Half a pair has no form in UTF-8: the database would store another text than the one that was hashed.
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
