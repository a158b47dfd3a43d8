using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Kernel.Results;

namespace Witan.Boards.Imports;

/// <summary>Reads a record that <c>witan export --format json</c> or <c>witan show --json</c> wrote. Pure.</summary>
public static class RecordReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int BytesMax = 8 * 1024 * 1024;

    /// <summary>The property under which <c>witan show --json</c> holds the record.</summary>
    private const string Shown = "record";

    private static readonly string[] Formats = [BoardRecord.CurrentFormat, DecisionRecord.CurrentFormat];

    /// <summary>Reads and checks a file.</summary>
    /// <param name="source">The name of the file, for what is said of it.</param>
    /// <param name="content">Its content, in UTF-8.</param>
    /// <returns>What is to be journaled; <see cref="InvalidInput"/> in one line when the file is no record, of another version, or damaged.</returns>
    public static Result<RecordImported> Read(string source, ReadOnlyMemory<byte> content)
    {
        if (content.Length > BytesMax)
        {
            return new InvalidInput($"{source} has more than {BytesMax / 1024 / 1024} MiB; no record that this program writes is as large.");
        }

        try
        {
            return JsonNode.Parse(WithoutMark(content).Span) is JsonObject file
                ? Check(source, file[Shown] as JsonObject ?? file)
                : NoRecord(source, "it is no JSON object");
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            // A property that stands twice is told as an argument that is wrong.
            return NoRecord(source, error is JsonException { LineNumber: { } line } ? $"its JSON breaks off or is wrong at line {line + 1}" : "its JSON is wrong");
        }
    }

    /// <summary>Reads the record of a journaled import.</summary>
    /// <param name="imported">The event.</param>
    /// <exception cref="JsonException">It does not fit its form.</exception>
    public static IRecord RecordOf(RecordImported imported)
    {
        ArgumentNullException.ThrowIfNull(imported);
        return imported.Format == BoardRecord.CurrentFormat
            ? imported.Record.Deserialize(ImportBoardJson.Default.BoardRecord)!
            : imported.Record.Deserialize(ImportJson.Default.DecisionRecord)!;
    }

    private static Result<RecordImported> Check(string source, JsonObject record)
    {
        if (Text(record, "format") is not { } format)
        {
            return NoRecord(source, "it names no format");
        }

        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return new InvalidInput($"{source} has the format '{Cut(format)}'; this program reads {string.Join(" and ", Formats)}. Use the program that wrote it, or a newer one.");
        }

        if (Text(record, RecordHash.Property) is not { } hash)
        {
            return new InvalidInput($"{source} has no hash, so that nobody can tell whether it is whole. Export it again with 'witan export RUN --format json'.");
        }

        if (!string.Equals(hash, RecordHash.Of(record), StringComparison.OrdinalIgnoreCase))
        {
            return new InvalidInput($"{source} is damaged or was changed: its content does not fit its hash. Export it again with 'witan export RUN --format json'.");
        }

        var imported = new RecordImported { Format = format, Sha256 = hash.ToLowerInvariant(), Source = Cut(PlainText.Line(source)), Record = JsonSerializer.SerializeToElement(record, ImportNodes.Default.JsonObject) };
        return Fits(imported) ? imported : NoRecord(source, $"it does not fit {format}");
    }

    /// <summary>Reads and renders it once: what is taken in can be shown.</summary>
    private static bool Fits(RecordImported imported)
    {
        try
        {
            _ = RecordFiles.Render(RecordOf(imported), RecordFormat.Md);
            return true;
        }
        catch (Exception error) when (error is JsonException or NullReferenceException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            // Whoever makes a hash of a record with holes in it gets the same answer as for one that was cut.
            return false;
        }
    }

    private static string? Text(JsonObject record, string property) => record[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static InvalidInput NoRecord(string source, string why) => new($"{source} is no decision record: {why}. 'witan export RUN --format json' writes one.");

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> content) => content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content;
}
