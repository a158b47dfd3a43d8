using System.Text;
using System.Text.Json;
using Witan.Boards.Records;
using Witan.Testing.Models;

namespace Witan.Boards.Tests.Board.Proofs;

/// <summary>Looks for text in a record that no record may hold: what was planted, raw JSON, control characters.</summary>
internal static class SpoiledTexts
{
    /// <summary>Finds it, a sentence for each place.</summary>
    public static IReadOnlyList<string> In(IRecord record)
    {
        var found = new List<string>();
        foreach (var format in Enum.GetValues<RecordFormat>())
        {
            var text = Encoding.UTF8.GetString(RecordFiles.Render(record, format));
            found.AddRange(ReplyFuzz.Planted.Where(planted => text.Contains(planted, StringComparison.Ordinal)).Select(planted => $"'{planted}' is in the {format} record: {Around(text, planted)}"));
        }

        using var json = JsonDocument.Parse(RecordFiles.Render(record, RecordFormat.Json));
        foreach (var text in Texts(json.RootElement))
        {
            if (text.Contains("\":", StringComparison.Ordinal) && text.Contains('{', StringComparison.Ordinal))
            {
                found.Add($"JSON is in the record: {text}");
            }

            if (text.Any(letter => char.IsControl(letter) && letter != '\n'))
            {
                found.Add($"Control characters are in the record: {text}");
            }
        }

        return found;
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static string Around(string text, string found)
    {
        var at = text.IndexOf(found, StringComparison.Ordinal);
        return text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];
    }
}
