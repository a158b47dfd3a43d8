using System.Text;

namespace Witan.Boards.Records;

/// <summary>Puts foreign text into Markdown so that it stays text.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes what would become mark-up, a link, HTML or a table border.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (@"\`*_[]<>|#~".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Quotes text as code, with a fence longer than any inside it.</summary>
    public static string Code(string text)
    {
        if (text.Trim().Length == 0)
        {
            return "(blank line)";
        }

        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest > 0 ? $"{fence} {text} {fence}" : $"{fence}{text}{fence}";
    }
}
