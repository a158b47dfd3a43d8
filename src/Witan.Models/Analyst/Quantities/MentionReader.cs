using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Lists every number of a document together with what it is of.</summary>
internal static class MentionReader
{
    private static readonly Regex HasNumber = Pattern.Loose(@"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|one week|one month|one day|one hour|one year)\b");

    private static readonly Regex Label = Pattern.Exact(@"^[^:=|]{1,60}?\s?(?::|=|\s[–—-]\s)\s?");

    private static readonly Regex Link = Pattern.Exact(@"\S+://\S+");

    // Release notes speak about another state of things under every version.
    private static readonly Regex Release = Pattern.Exact(@"\bv?\d+\.\d+(?:\.\d+)*\b|\b20\d\d-\d\d(?:-\d\d)?\b");

    private static readonly Regex Conditional = Pattern.Loose(@"^\W*(?:if|once|unless)\b");

    private static readonly Regex Opening = Pattern.Exact(@"^[^:(|]{1,60}(?=[:(])");

    private static readonly Regex Assignment = Pattern.Exact(@"[:=]\s*[""']?[$€£]?\d|(?://|#|--|/\*).*\d|^[\w.-]+\s+\d");

    private static readonly Regex Change = Pattern.Loose(
        @"\b(?:used to|previously|formerly|originally|no longer|instead of|rather than|e\.g\.|for example|for instance|such as|what if|imagine|suppose"
        + @"|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|cut (?:from|to|by)|lower(?:s|ed|ing)|gr(?:ew|ows?|own|owing) (?:from|to|by)|dropp?(?:ed|s|ing)? (?:from|to|by)"
        + @"|shorten(?:s|ed|ing)?|chang(?:e|es|ed|ing) from|bump(?:s|ed|ing)?|up from|down from|compared (?:to|with)|last (?:year|time|month)|the time before|versus|vs)\b|→|->|=>|⇒");

    private const int LabelWordsMin = 3;
    private const int LabelLengthMax = 60;

    /// <summary>Several rules read the same document; a parsed document never changes.</summary>
    private static readonly ConditionalWeakTable<ParsedDocument, List<Mention>> Known = [];

    /// <summary>Lists the mentions of a document in order.</summary>
    public static IReadOnlyList<Mention> Read(ParsedDocument document) => Known.GetValue(document, ReadAll);

    private static List<Mention> ReadAll(ParsedDocument document)
    {
        var mentions = new List<Mention>();
        var title = document.Sections.FirstOrDefault(section => section.Level is > 0 and <= Section.MaxHeadingLevel);
        var headings = new Dictionary<Section, Surroundings>();
        foreach (var statement in document.Statements)
        {
            if (!headings.TryGetValue(statement.Section, out var around))
            {
                headings[statement.Section] = around = AroundSection(statement.Section, title, document.Title);
            }

            if (statement.Row is { } row)
            {
                AddRow(mentions, document.Name, statement, row, around);
            }
            else if (HasNumber.IsMatch(statement.Text) && !Skipped(statement))
            {
                AddText(mentions, document.Name, statement, around);
            }
        }

        return mentions;
    }

    private static Surroundings AroundSection(Section section, Section? title, string documentTitle)
    {
        var stems = WordReader.ContentStems(documentTitle).ToHashSet(StringComparer.Ordinal);
        var qualifiers = new Dictionary<QualifierKind, string>();
        foreach (var each in section.SelfAndAncestors())
        {
            stems.UnionWith(WordReader.ContentStems(each.Title));
            Qualifiers.Read(each.Title, qualifiers);
            if (Release.Match(each.Title) is { Success: true } release)
            {
                qualifiers.TryAdd(QualifierKind.Stage, release.Value);
            }
        }

        return new Surroundings(stems, qualifiers, title);
    }

    /// <summary>Blanks out links, whose numbers say nothing, and keeps the positions.</summary>
    private static string Masked(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? Link.Replace(text, match => new string(' ', match.Length)) : text;

    /// <summary>Questions, examples and changes do not state how things are.</summary>
    private static bool Skipped(Statement statement) =>
        statement.Text.EndsWith('?') || Change.IsMatch(statement.Text)
        || (statement.Kind == StatementKind.Code && !Assignment.IsMatch(statement.Text));

    private static void AddText(
        List<Mention> mentions,
        string document,
        Statement statement,
        Surroundings around)
    {
        var text = Masked(statement.Text);
        var words = WordReader.Read(text);
        var quantities = QuantityReader.Read(text, words);
        var labelEnd = LabelEnd(text, quantities.Count > 0 ? quantities[0].Start : 0);
        for (var index = 0; index < quantities.Count; index++)
        {
            var (from, to) = Segments.Of(text, quantities, index);
            var builder = new MentionBuilder(document, statement, quantities[index], around.Stems, around.Qualifiers, around.Title) { Text = text };
            builder.AddQualifiers(Opening.Match(text).Value);
            builder.AddQualifiers(Conditional.Match(text).Value);
            if (labelEnd > 0 && from >= labelEnd)
            {
                builder.AddSubject(text, words, 0, labelEnd);
            }

            builder.AddSubject(text, words, from, to);
            builder.AddContext(words);
            builder.IsLabelled = labelEnd > 0 || statement.Kind == StatementKind.Code;
            if (builder.Build(index == 0 ? null : text[..quantities[index].Start]) is { } mention)
            {
                mentions.Add(mention);
            }
        }
    }

    private static void AddRow(
        List<Mention> mentions,
        string document,
        Statement statement,
        TableRow row,
        Surroundings around)
    {
        var label = RowLabel(row);
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var cell = row.Cells[column];
            if (column == label || !HasNumber.IsMatch(cell) || Change.IsMatch(cell) || cell.EndsWith('?'))
            {
                continue;
            }

            var words = WordReader.Read(cell);
            var quantities = QuantityReader.Read(cell, words);
            for (var index = 0; index < quantities.Count; index++)
            {
                var (from, to) = Segments.Of(cell, quantities, index);
                var builder = new MentionBuilder(document, statement, quantities[index], around.Stems, around.Qualifiers, around.Title) { IsLabelled = true, Text = cell };
                builder.AddRowLabel(row.Cells[label]);
                builder.AddHeader(row.Table.Header[Math.Min(column, row.Table.Header.Count - 1)]);
                builder.AddSubject(cell, words, from, to);
                builder.AddContext(WordReader.Read(statement.Text));
                if (builder.Build(null) is { } mention)
                {
                    mentions.Add(mention);
                }
            }
        }
    }

    /// <summary>Finds the cell that names the row: the first that has letters and is no number.</summary>
    private static int RowLabel(TableRow row)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Any(char.IsLetter) && (QuantityReader.ReadCell(row.Cells[column]) is not { } only || only.Start > 0 || WordReader.Read(row.Cells[column][only.NounEnd..]).Count > LabelWordsMin))
            {
                return column;
            }
        }

        return 0;
    }

    private static int LabelEnd(string text, int firstNumber)
    {
        var match = Label.Match(text);
        return match.Success && match.Length <= LabelLengthMax && match.Index + match.Length <= firstNumber ? match.Length : 0;
    }

    /// <summary>What the headings over a statement say.</summary>
    private sealed record Surroundings(HashSet<string> Stems, Dictionary<QualifierKind, string> Qualifiers, Section? Title);
}
