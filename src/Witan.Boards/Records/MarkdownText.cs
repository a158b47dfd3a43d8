using System.Text;

namespace Witan.Boards.Records;

/// <summary>Puts foreign text into Markdown so that it stays text.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes what would become mark-up, a link, HTML or a table border.</summary>
    public static string Escape(string text)
    {
        var plain = PlainText.Strip(text.ReplaceLineEndings(" "));
        var escaped = new StringBuilder(plain.Length + 8);
        for (var at = 0; at < plain.Length; at++)
        {
            if (@"\`*_[]<>|#~".Contains(plain[at], StringComparison.Ordinal) || (plain[at] == '&' && at + 1 < plain.Length && (plain[at + 1] == '#' || char.IsAsciiLetter(plain[at + 1]))))
            {
                escaped.Append('\\');
            }

            escaped.Append(plain[at]);
        }

        return escaped.ToString();
    }

    /// <summary>Escapes text that begins a line: what would become a list, a rule, a heading or a block of code stays text, too.</summary>
    public static string Lead(string text)
    {
        var escaped = Escape(text).TrimStart();
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();
        return escaped.Length > digits && digits > 0 && escaped[digits] is '.' or ')' ? escaped.Insert(digits, "\\")
            : escaped.Length > 0 && escaped[0] is '-' or '+' or '=' ? "\\" + escaped
            : escaped;
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
