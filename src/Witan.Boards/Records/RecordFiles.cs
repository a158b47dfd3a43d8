using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Boards.Records.Board;

namespace Witan.Boards.Records;

/// <summary>Renders a record to bytes. Pure: no clock, no machine, no culture.</summary>
public static class RecordFiles
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // The files are UTF-8 and are read by people; a page that embeds them encodes on its own.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Renders one form, UTF-8 without a byte order mark, lines ended by a line feed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="format">The form.</param>
    public static byte[] Render(IRecord record, RecordFormat format)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Encoding.UTF8.GetBytes(record switch
        {
            DecisionRecord decision => Text(decision, format),
            BoardRecord board => Text(board, format),
            _ => throw new ArgumentException($"There is no form for a {record.GetType().Name}.", nameof(record)),
        });
    }

    private static string Text(DecisionRecord record, RecordFormat format) => format switch
    {
        RecordFormat.Md => MarkdownRecord.Render(record),
        RecordFormat.Html => HtmlRecord.Render(record),
        _ => Hashed(JsonSerializer.SerializeToNode(record, BoardsJson.Default.DecisionRecord)!),
    };

    private static string Text(BoardRecord record, RecordFormat format) => format switch
    {
        RecordFormat.Md => BoardMarkdown.Render(record),
        RecordFormat.Html => BoardHtml.Render(record),
        _ => Hashed(JsonSerializer.SerializeToNode(record, BoardRecordJson.Default.BoardRecord)!),
    };

    /// <summary>Writes the JSON form with its hash as the last property.</summary>
    private static string Hashed(JsonNode record)
    {
        record[RecordHash.Property] = RecordHash.Of(record.AsObject());
        return record.ToJsonString(Readable) + "\n";
    }
}
