using System.Net;
using System.Text;

namespace Witan.Boards.Records;

/// <summary>Tables and lists of the HTML form. Everything that is written here is encoded here.</summary>
internal static class HtmlTable
{
    public static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Strip(text));

    public static void Open(StringBuilder page, params string[] headers)
    {
        page.Append("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        foreach (var header in headers)
        {
            page.Append($"<th scope=\"col\">{Encode(header)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
    }

    public static void Row(StringBuilder page, params string[] cells)
    {
        page.Append("<tr>");
        foreach (var cell in cells)
        {
            page.Append($"<td>{Encode(cell)}</td>");
        }

        page.Append("</tr>\n");
    }

    public static void Close(StringBuilder page) => page.Append("</tbody>\n</table></div>\n");

    public static void List(StringBuilder page, IReadOnlyList<string> items, string none)
    {
        if (items.Count == 0)
        {
            page.Append($"<p>{Encode(none)}</p>\n");
            return;
        }

        page.Append("<ul>\n");
        foreach (var item in items)
        {
            page.Append($"<li>{Encode(item)}</li>\n");
        }

        page.Append("</ul>\n");
    }
}
