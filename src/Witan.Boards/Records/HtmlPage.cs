using System.Reflection;
using System.Text;

namespace Witan.Boards.Records;

/// <summary>The frame of a page that needs nothing beside itself and runs no script.</summary>
internal static class HtmlPage
{
    /// <summary>Gets the style that all records share.</summary>
    public static string Style { get; } = ReadStyle("Witan.Boards.Records.record.css");

    /// <summary>Opens the page, up to its content.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="style">Its style; trusted.</param>
    public static void Open(StringBuilder page, string title, string style)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append($"<title>{HtmlTable.Encode(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n");
    }

    /// <summary>Closes it.</summary>
    public static void Close(StringBuilder page) => page.Append("</main>\n</body>\n</html>\n");

    /// <summary>Reads a style that is part of the program.</summary>
    public static string ReadStyle(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The style '{name}' is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
