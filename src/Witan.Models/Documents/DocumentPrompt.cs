using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;

namespace Witan.Models.Documents;

/// <summary>How a document stands in a request: one content of its own, every line numbered so that it can be cited.</summary>
/// <remarks>The numbering is also what keeps a document's text from passing for an instruction: each line begins with <c>N| </c>.</remarks>
public static class DocumentPrompt
{
    private const string Header = "DOCUMENT ";

    /// <summary>Writes a document into a content.</summary>
    /// <param name="document">The document; a line end in its name becomes a space.</param>
    public static TextContent Write(SourceText document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new TextContent($"{Header}{document.Name.ReplaceLineEndings(" ")}\n{Number(document.Text)}");
    }

    /// <summary>Gets whether a content holds a document.</summary>
    /// <param name="content">A content of a request.</param>
    internal static bool Is(AIContent content) => content is TextContent { Text: { } text } && text.StartsWith(Header, StringComparison.Ordinal);

    /// <summary>Numbers each line of a text that comes from outside, so that none of them passes for anything else.</summary>
    /// <param name="quoted">The text.</param>
    internal static string Number(string quoted)
    {
        var text = new StringBuilder(quoted.Length + 1024);
        var number = 0;
        foreach (var line in quoted.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            text.Append(number == 1 ? string.Empty : "\n").Append(CultureInfo.InvariantCulture, $"{number}| ").Append(line);
        }

        return text.ToString();
    }

    /// <summary>Reads a document back.</summary>
    /// <param name="content">A content of a request.</param>
    /// <returns>The document with line feeds as line ends, or null when the content is something else.</returns>
    public static SourceText? Read(AIContent content)
    {
        if (content is not TextContent { Text: { } text } || !text.StartsWith(Header, StringComparison.Ordinal))
        {
            return null;
        }

        var lines = text.Split('\n');
        var body = lines.Skip(1).Select(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 2)..]);
        return new SourceText(lines[0][Header.Length..], string.Join('\n', body));
    }
}
