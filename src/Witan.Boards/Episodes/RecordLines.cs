using System.Globalization;
using System.Text;
using Witan.Boards.Records;

namespace Witan.Boards.Episodes;

/// <summary>Finds in which line of its record something stands: the source that a memory of it names. Pure.</summary>
/// <param name="record">The record.</param>
internal sealed class RecordLines(IRecord record)
{
    private readonly string[] _lines = Encoding.UTF8.GetString(RecordFiles.Render(record, RecordFormat.Md)).Split('\n');

    /// <summary>Names the first line that holds all of the texts, in words; nothing when none does.</summary>
    /// <param name="texts">The texts.</param>
    public string Of(params IReadOnlyList<string> texts)
    {
        var line = Array.FindIndex(_lines, line => texts.All(text => line.Contains(text, StringComparison.Ordinal)));
        return line < 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" (line {line + 1} of the record)");
    }
}
