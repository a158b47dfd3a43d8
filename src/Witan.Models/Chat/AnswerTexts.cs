using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Witan.Models.Chat;

/// <summary>Finds in the texts of an answer what no reader should meet: JSON, fences, placeholders, cut sentences, the instructions themselves. Pure.</summary>
/// <remarks>
/// It judges the form and never what is said. What stands in a document may be quoted: a plan that says TODO is rightly told so. Sentences
/// are held to be cut by how they end; one that is cut in the midst of a word and has no other sentence before it passes.
/// </remarks>
internal static partial class AnswerTexts
{
    /// <summary>The longest sentence; a longer one is a list, a table or a mistake.</summary>
    public const int SentenceLengthMax = 1_000;

    /// <summary>From so many words on a text without an end is cut, even when it is its only sentence.</summary>
    private const int LongWordsMin = 25;

    /// <summary>With fewer words a text is a name, a key or a number.</summary>
    private const int WordsMin = 5;

    /// <summary>The length from which a piece of the instructions is no chance.</summary>
    private const int EchoLengthMin = 80;

    private const int ShownMax = 60;

    /// <summary>Words after which a sentence goes on.</summary>
    private static readonly HashSet<string> Dangling = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "and", "or", "but", "because", "nor", "than", "whose", "its", "their", "our", "your", "my", "unless", "although", "whereas", "of", "with", "from", "into",
    };

    /// <summary>Looks at all texts of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="documents">What may be quoted.</param>
    /// <param name="input">What else it was given, as JSON: its words may be taken up, its form may not.</param>
    /// <param name="told">What the mind was told, which may not be repeated.</param>
    /// <returns>What is wrong with the first text that cannot stand; null when all can.</returns>
    public static string? Fault(JsonElement answer, IReadOnlyList<string> documents, string input, string told) => Texts(answer, string.Empty)
        .Select(text => Fault(text.Text, documents, input, told) is { } fault ? $"'{text.Name}' {fault}: {Shown(text.Text)}" : null)
        .FirstOrDefault(fault => fault is not null);

    /// <summary>Says what is wrong with a text; null when nothing is.</summary>
    internal static string? Fault(string text, IReadOnlyList<string> documents, string input, string told)
    {
        var trimmed = text.Trim();
        return trimmed switch
        {
            _ when IsJson(trimmed, documents) => "holds JSON where words are asked for",
            _ when trimmed.Contains("```", StringComparison.Ordinal) => "holds a fenced block where words are asked for",
            _ when Placeholders().Matches(trimmed).Any(match => !documents.Append(input).Any(given => given.Contains(match.Value, StringComparison.Ordinal))) => "holds a placeholder",
            { Length: >= EchoLengthMin } when told.Contains(trimmed, StringComparison.Ordinal) => "repeats the instructions",
            _ when Sentences().EnumerateSplits(trimmed) is var sentences && HasLong(trimmed, sentences) => $"has a sentence of more than {SentenceLengthMax} characters",
            _ when IsCut(trimmed) => "ends in the midst of a sentence",
            _ => null,
        };
    }

    private static bool IsJson(string text, IReadOnlyList<string> documents)
    {
        if (JsonPairs().Match(text) is { Success: true } pair)
        {
            return !documents.Any(document => document.Contains(pair.Value, StringComparison.Ordinal));
        }

        if (text is not (['{', .., '}'] or ['[', .., ']']))
        {
            return false;
        }

        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasLong(string text, Regex.ValueSplitEnumerator sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.End.GetOffset(text.Length) - sentence.Start.GetOffset(text.Length) > SentenceLengthMax)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCut(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < WordsMin)
        {
            return false;
        }

        var ends = char.IsPunctuation(text[^1]) || char.IsSymbol(text[^1]);
        return text[^1] is ',' or ';' or ':' or '-' or '–' or '—' or '(' or '[' or '…'
            || text.EndsWith("...", StringComparison.Ordinal)
            || Dangling.Contains(words[^1])
            || (!ends && (words.Length >= LongWordsMin || Sentences().IsMatch(text)));
    }

    private static IEnumerable<(string Name, string Text)> Texts(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.String => [(name, element.GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value, property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Texts(item, name)),
        _ => [],
    };

    private static string Shown(string text)
    {
        var start = text.Trim();
        var line = string.Concat(start.Length > ShownMax ? $"{start[..ShownMax]}…" : start);
        return string.Create(CultureInfo.InvariantCulture, $"{JsonEncodedText.Encode(line)}");
    }

    /// <summary>What stands for words that nobody wrote.</summary>
    [GeneratedRegex("""\b(?:TODO|TBD|TBA|FIXME|XXX)\b|(?i:\blorem ipsum\b)|\[(?i:insert|your|add|fill in|enter|describe|placeholder)\b[^\]]*\]|<(?i:insert|your|add|fill in|enter|describe|placeholder)\b[^>]*>|\{\{[^{}]*\}\}|^(?:\.{3}|…|string|placeholder)$""")]
    private static partial Regex Placeholders();

    /// <summary>A quoted key with its value, as it stands in JSON alone.</summary>
    [GeneratedRegex("""["'][\w$-]+["']\s*:\s*(?:["'\[{\d-]|true|false|null)""")]
    private static partial Regex JsonPairs();

    /// <summary>Where one sentence ends and another begins.</summary>
    [GeneratedRegex("""(?<=[.!?]["'”’)\]]?)\s+(?=\p{Lu})|\n""")]
    private static partial Regex Sentences();
}
