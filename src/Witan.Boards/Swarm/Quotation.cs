using Witan.Boards.Records;

namespace Witan.Boards.Swarm;

/// <summary>Quotes lines of a document so that they can stand in a table, a terminal and a page.</summary>
internal static class Quotation
{
    /// <summary>Joins lines, drops control characters (a document must not steer a terminal) and cuts to length.</summary>
    public static string Of(IEnumerable<string> lines) => PlainText.Cut(PlainText.Line(string.Join(' ', lines.Select(line => line.Trim()))), EvidenceLine.TextLengthMax);
}
