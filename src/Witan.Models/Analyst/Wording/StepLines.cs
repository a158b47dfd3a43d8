using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Reads steps that stand as plain lines: "Step 1: put the catalogue into the shop."</summary>
internal static class StepLines
{
    private static readonly Regex Line = Pattern.Loose(@"^(step|phase|stage|task|week|milestone) (\d{1,2})(?:[:.]| [–—-]| \()\s*(.+)$");

    /// <summary>Lists one sequence for each section that has such lines.</summary>
    public static IEnumerable<List<Step>> Of(ParsedDocument document)
    {
        foreach (var section in document.Sections)
        {
            var lines = section.Statements.Where(statement => statement is { Kind: StatementKind.Sentence, Item: null })
                .Select(statement => (Statement: statement, Match: Line.Match(statement.Text)))
                .Where(entry => entry.Match.Success);
            foreach (var group in lines.GroupBy(entry => entry.Match.Groups[1].Value, StringComparer.OrdinalIgnoreCase))
            {
                var entries = group.DistinctBy(entry => entry.Match.Groups[2].Value).ToList();
                yield return [.. entries.Select((entry, index) => Read(section, entry.Statement, entry.Match, index, index + 1 < entries.Count ? entries[index + 1].Statement.Line : int.MaxValue))];
            }
        }
    }

    /// <summary>The sentences up to the next such line belong to the step, unless a blank line parts them from it.</summary>
    private static Step Read(Section section, Statement first, Match match, int index, int end)
    {
        var texts = new List<string> { match.Groups[3].Value };
        var last = first;
        foreach (var statement in section.Statements.Where(statement => statement.Kind == StatementKind.Sentence && !ReferenceEquals(statement, first)))
        {
            if (statement.Line >= last.Line && statement.Line <= last.EndLine + 1 && statement.Line < end)
            {
                texts.Add(statement.Text);
                last = statement;
            }
        }

        return new Step(index, first.Line, last.EndLine, [match.Groups[2].Value], match.Groups[3].Value, texts, string.Empty, StepDue.In(first.Text));
    }
}
