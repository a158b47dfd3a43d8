using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Personas.Lenses;
using Witan.Models.Analyst;
using Witan.Models.Documents;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>Finds statements by cues. Headings are no statements of fact.</summary>
internal static class CueLines
{
    private const int TextLengthMax = 200;

    /// <summary>Gets the statements that hold a cue, in the order of the documents.</summary>
    public static IReadOnlyList<(CitedLine Line, string Text, Statement Statement)> Of(Review review, IReadOnlyList<string> cues)
    {
        var lexicon = LensLexicon.OfCues(cues);
        var found = new List<(CitedLine, string, Statement)>();
        foreach (var document in review.Material.Documents)
        {
            var lines = lexicon.Read(string.Join('\n', document.Lines)).Find(cues).Select(hit => hit.Line).ToHashSet();
            found.AddRange(document.Statements
                .Where(statement => statement.Kind != StatementKind.Heading && Enumerable.Range(statement.Line, statement.EndLine - statement.Line + 1).Any(lines.Contains))
                .Select(statement => (new CitedLine(document.Name, statement.Line), Cut(statement.Text), statement)));
        }

        return found;
    }

    private static string Cut(string text) => text.Length <= TextLengthMax ? text : text[..(TextLengthMax - 1)] + "…";
}
