using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds lists that plain text writes without list marks: "Step 1: ...", "Step 2: ...", or numbers set in by four blanks.</summary>
internal static class NumberedLines
{
    private static readonly Regex Entry = Pattern.Exact(@"^\s*(?:(?<word>\p{L}+)\s)?(?<n>\d{1,2})[.:)]\s+\S");

    private const int CountMin = 2;

    /// <summary>One list of numbered lines.</summary>
    /// <param name="Section">The section that it stands in.</param>
    /// <param name="Line">The first line.</param>
    /// <param name="EndLine">The last line.</param>
    /// <param name="Count">How many entries it has.</param>
    public sealed record Run(Section Section, int Line, int EndLine, int Count);

    /// <summary>Lists the runs of a document that are no lists to the parser.</summary>
    public static IEnumerable<Run> Read(ParsedDocument document)
    {
        var listed = document.Lists.SelectMany(list => list.AllItems()).Select(item => item.Line).ToHashSet();
        var (first, last, count) = (0, 0, 0);
        var section = 0;
        var word = string.Empty;
        for (var line = 1; line <= document.Lines.Count + 1; line++)
        {
            var text = line <= document.Lines.Count && !listed.Contains(line) ? document.Lines[line - 1] : "#";
            var entry = Entry.Match(text);
            var number = entry.Success ? int.Parse(entry.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            if (number == count + 1 && count > 0 && entry.Groups["word"].Value == word)
            {
                (last, count) = (line, number);
                continue;
            }

            // The rest of an entry is set in or follows at once; anything else at the margin ends the list.
            var follows = line > 1 && line <= document.Lines.Count && document.Lines[line - 2].Length > 0 && text.Length > 0 && text[0] != '#';
            if (!entry.Success && (text.Length == 0 || char.IsWhiteSpace(text[0]) || follows))
            {
                continue;
            }

            if (count >= CountMin)
            {
                while (section + 1 < document.Sections.Count && document.Sections[section + 1].Line <= first)
                {
                    section++;
                }

                yield return new Run(document.Sections[section], first, last, count);
            }

            (first, last, count) = number == 1 ? (line, line, 1) : (0, 0, 0);
            word = entry.Groups["word"].Value;
        }
    }
}
