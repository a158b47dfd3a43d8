using Witan.Runs.Journal;

namespace Witan.Runs.Engine;

/// <summary>Makes the line that lists show.</summary>
public static class RunTitle
{
    /// <summary>Puts a text on one line and cuts it to the length that a title may have.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > RunOpened.TitleLengthMax ? line[..(RunOpened.TitleLengthMax - 1)].TrimEnd() + "…" : line;
    }
}
