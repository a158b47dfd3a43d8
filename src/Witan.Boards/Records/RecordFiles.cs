using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Witan.Boards.Records.Board;

namespace Witan.Boards.Records;

/// <summary>Renders a record to bytes. Pure: no clock, no machine, no culture.</summary>
public static class RecordFiles
{
    private static readonly BoardsJson Indented = new(Readable(BoardsJson.Default.Options));
    private static readonly BoardRecordJson IndentedBoard = new(Readable(BoardRecordJson.Default.Options));

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
        _ => JsonSerializer.Serialize(record, Indented.DecisionRecord) + "\n",
    };

    private static string Text(BoardRecord record, RecordFormat format) => format switch
    {
        RecordFormat.Md => BoardMarkdown.Render(record),
        RecordFormat.Html => BoardHtml.Render(record),
        _ => JsonSerializer.Serialize(record, IndentedBoard.BoardRecord) + "\n",
    };

    private static JsonSerializerOptions Readable(JsonSerializerOptions options) => new(options)
    {
        WriteIndented = true,
        // The files are UTF-8 and are read by people; a page that embeds them encodes on its own.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };
}
