using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Witan.Boards.Records;

/// <summary>Renders a record to bytes. Pure: no clock, no machine, no culture.</summary>
public static class RecordFiles
{
    private static readonly BoardsJson Indented = new(new JsonSerializerOptions(BoardsJson.Default.Options)
    {
        WriteIndented = true,
        // The files are UTF-8 and are read by people; a page that embeds them encodes on its own.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <summary>Renders one form, UTF-8 without a byte order mark, lines ended by a line feed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="format">The form.</param>
    public static byte[] Render(DecisionRecord record, RecordFormat format)
    {
        ArgumentNullException.ThrowIfNull(record);
        var text = format switch
        {
            RecordFormat.Md => MarkdownRecord.Render(record),
            RecordFormat.Html => HtmlRecord.Render(record),
            _ => JsonSerializer.Serialize(record, Indented.DecisionRecord) + "\n",
        };
        return Encoding.UTF8.GetBytes(text);
    }
}
