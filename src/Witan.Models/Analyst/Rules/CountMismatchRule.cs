using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Analyst.Quantities;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds a stated count ("the following four steps") that the list or table under it does not bear out.</summary>
/// <remarks>Only a sentence or heading directly before the list counts, and only when the number plainly announces that very list.</remarks>
internal sealed class CountMismatchRule : IRule
{
    private static readonly Regex Extra = Pattern.Loose(@"^(?:plus|and|\+)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|^\W*\(?\+?\d+ (?:more|others)\b(?! \p{L})");

    private static readonly Regex ExtraNumber = Pattern.Loose(@"(?<n>\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b)");

    private static readonly Regex TotalLabel = Pattern.Loose(@"^\W*(?:grand |sub-?)?(?:total|sum|average)\b|^\W*(?:all|altogether|together)\W*$");

    private static readonly Regex Blocked = Pattern.Loose(@"\b(?:at least|at most|up to|more than|over|less than|about|around|roughly|some of|among|of these|e\.g\.|for example|such as|including|include|(?:top|first|last|other)(?= (?:\d|two|three|four|five|six|seven|eight|nine|ten))|per|each|every|only|pick|choose|either|any of|out of|between|most important|main ones|(?:two|three|four|five|\d+) of (?:the|our|these|them)|from (?:two|three|four|five|six|\d+)|in (?:two|three|four|five|six|\d+) (?:days|weeks|months|years))\b|\d\s?[-–]\s?\d|\?$|~");

    // The number, up to two words of description, the noun, and then nothing but a short tail before the colon.
    // "We hire 40 nurses for the following wards:" announces wards.
    private static readonly Regex LeadIn = Pattern.Loose(
        @"(?<following>\bfollowing\s+|\bthese\s+)?(?<![\d.,:/$€£-])\b(?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<following>following\s+)?(?<noun>(?:[\p{L}-]+\s+){0,3}?(?:[\p{L}-]+s|criteria|people|children))\b(?=(?<tail>[^.;]{0,70}?)(?::|\.)?$)");

    private static readonly Regex TitleCount = Pattern.Loose(
        @"^(?:the\s+|our\s+)?(?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<noun>(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s)\b(?:\s+(?:of|for|in|to|we)\b.{0,40})?$"
        + @"|^(?<noun>[\p{L} -]*?[\p{L}-]+s)(?:\s+\w+(?:ed|ted|en))?\s*(?:[(\[]\s*(?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?:\s+(?:in )?total|\s+[\p{L}-]+s)?\s*[)\]]|:\s*(?<n>\d{1,2}))$");

    private static readonly Regex AnotherCount = Pattern.Loose(@"(?<![\d.,])\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\p{L}+ ){0,2}?\p{L}+s\b");

    /// <summary>A heading's own number: "3 Features" between "2 Data" and "4 Deployment".</summary>
    private static readonly Regex HeadingNumber = Pattern.Exact(@"^(?<n>\d{1,2})[.)]?\s+\p{L}");

    private static readonly Regex FollowingOther = Pattern.Loose(@"\b(?:following|these)\b");

    private static readonly Regex TableWord = Pattern.Loose(@"\b(?:table|below|following|these)\b");

    private const double LeadInConfidence = 0.9;
    private const double HeadingConfidence = 0.85;
    private const int CountMax = 40;
    private const int IntroducedMax = 12;
    private const int GapMax = 3;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.CountMismatch];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material) =>
        material.Documents.SelectMany(document => Collections(document)
            .Select(collection => Check(document, collection)).OfType<Finding>()
            .OrderBy(finding => finding.Evidence[0].Line));

    private static IEnumerable<Collection> Collections(ParsedDocument document)
    {
        var lists = document.Lists.OrderBy(list => list.Items.Count > 0 ? list.Items[0].Line : 0).ToList();
        foreach (var list in lists.Where(list => list.Items.Count > 1))
        {
            // Numbered entries that text or sub-lists interrupt are several lists to the parser and one to the reader.
            var first = list.Items[0];
            var continues = first.Number is > 1;
            var follows = lists.Exists(other => other.Items.Count > 0 && other.Items[0].Number is > 1 && other.Items[0].Number == list.Items[^1].Number + 1);
            if (!continues && !follows)
            {
                var items = list.Items.Where(item => !Extra.IsMatch(item.Text)).ToList();
                var extra = list.Items.Except(items).Sum(item => ExtraCount(item.Text));
                var open = list.Items.Any(item => item.Text.StartsWith("...", StringComparison.Ordinal) || item.Text.StartsWith('…') || item.Text.StartsWith("etc", StringComparison.OrdinalIgnoreCase));
                yield return new Collection(list.Section, first.Line, list.Items[^1].EndLine, open ? null : items.Count + extra, IsTable: false);
            }
        }

        foreach (var table in document.Tables.Where(table => table.Rows.Count > 1))
        {
            var rows = table.Rows.Count(row => !row.Cells.Any(cell => TotalLabel.IsMatch(cell)));
            yield return new Collection(table.Section, table.Line, table.Rows[^1].Line, rows, IsTable: true) { Sums = SumsOf(table) };
        }

        foreach (var lines in NumberedLines.Read(document))
        {
            yield return new Collection(lines.Section, lines.Line, lines.EndLine, lines.Count, IsTable: false);
        }
    }

    /// <summary>"16 findings" over a table that counts them by severity: the numbers of a column make the count.</summary>
    private static HashSet<double> SumsOf(Table table)
    {
        var sums = new HashSet<double>();
        for (var column = 0; column < table.Header.Count; column++)
        {
            var values = table.Rows.Where(row => !row.Cells.Any(cell => TotalLabel.IsMatch(cell)))
                .Select(row => QuantityReader.ReadCell(row.Cells[column])).OfType<Quantity>().ToList();
            if (values.Count > 1)
            {
                sums.Add(values.Sum(value => value.Low));
            }
        }

        return sums;
    }

    private static Finding? Check(ParsedDocument document, Collection collection)
    {
        if (collection.Count is not { } actual || Before(document, collection) is not { } before)
        {
            return null;
        }

        var heading = before.Kind == StatementKind.Heading && !before.Text.EndsWith(':');
        if (Announced(before.Text, heading, collection.IsTable) is not { } stated || stated.Count == actual || stated.Count is < 2 or > CountMax
            || collection.Sums.Contains(stated.Count) || (heading && (HasSeveral(document, before, collection) || IsNumbered(document, before))))
        {
            return null;
        }

        var lines = collection.IsTable ? "rows" : "entries";
        return new Finding
        {
            Kind = FindingKind.CountMismatch,
            Evidence = [new Citation(document.Name, before.Line, before.EndLine), new Citation(document.Name, collection.Line, collection.EndLine)],
            Reason = $"Line {before.Line} announces {stated.Count.ToString(CultureInfo.InvariantCulture)} {stated.Noun}, but the {(collection.IsTable ? "table" : "list")} "
                + $"from line {collection.Line} has {actual.ToString(CultureInfo.InvariantCulture)} {lines}.",
            Confidence = heading ? HeadingConfidence : LeadInConfidence,
            Subject = $"number of {stated.Noun}",
        };
    }

    /// <summary>Finds the statement directly before the list.</summary>
    private static Statement? Before(ParsedDocument document, Collection collection)
    {
        var index = LastBefore(document.Statements, collection.Line);
        if (index < 0)
        {
            return null;
        }

        var statement = document.Statements[index];
        // "## Tables (7 total)" may have a sentence between itself and its list.
        if (statement.Kind == StatementKind.Sentence && Announced(statement.Text, heading: false, collection.IsTable) is null
            && index > 0 && document.Statements[index - 1] is { Kind: StatementKind.Heading } above && ReferenceEquals(above.Section, statement.Section))
        {
            return collection.Line - statement.EndLine <= GapMax ? above : null;
        }

        return statement.Kind is StatementKind.Heading or StatementKind.Sentence && collection.Line - statement.EndLine <= GapMax ? statement : null;
    }

    private static int LastBefore(IReadOnlyList<Statement> statements, int line)
    {
        var (low, high) = (0, statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = statements[middle].Line < line ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Headings that begin with a number one after the other are numbered; they count nothing.</summary>
    private static bool IsNumbered(ParsedDocument document, Statement heading) =>
        HeadingNumber.Match(heading.Text) is { Success: true } own
        && document.Sections.Any(section => !ReferenceEquals(section, heading.Section) && section.Level == heading.Section.Level
            && HeadingNumber.Match(section.Title) is { Success: true } other
            && Math.Abs(Number(own) - Number(other)) == 1);

    private static int Number(Match match) => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>A heading over several lists, or over parts of its own, counts all of them.</summary>
    private static bool HasSeveral(ParsedDocument document, Statement heading, Collection collection)
    {
        var section = heading.Section;
        return section.Children.Count > (ReferenceEquals(collection.Section, section) ? 0 : 1)
            || document.Lists.Count(list => ReferenceEquals(list.Section, section)) + document.Tables.Count(table => ReferenceEquals(table.Section, section)) > 1;
    }

    private static (int Count, string Noun)? Announced(string text, bool heading, bool isTable)
    {
        if (text.Length > 200 || Blocked.IsMatch(text))
        {
            return null;
        }

        var match = heading ? TitleCount.Match(text) : LeadIn.Match(text);
        if (!match.Success || !NumberScan.TryValue(match.Groups["n"].Value, out var count, out _))
        {
            return null;
        }

        if (WordReader.Read(text[..match.Groups["n"].Index]) is [.., var before] && UnitTable.NumberedNames.Contains(before.Text))
        {
            return null;
        }

        var noun = match.Groups["noun"].Value.Trim().ToLowerInvariant();
        var last = noun.Split(' ')[^1];
        var listed = CountNouns.All.Contains(Stemmer.Stem(last)) || CountNouns.All.Contains(last);
        if (!heading && !match.Groups["following"].Success && FollowingOther.IsMatch(text))
        {
            return null;
        }

        // "Three rooms, 24 talks:" counts two things, and nobody can tell which of them is listed.
        if (!heading && (AnotherCount.IsMatch(match.Groups["tail"].Value) || AnotherCount.IsMatch(text[..match.Groups["n"].Index])))
        {
            return null;
        }

        // Right before the colon a noun is what the list is of, whatever it is.
        var introduces = !heading && count <= IntroducedMax && text.EndsWith(':') && match.Groups["tail"].Value.Length == 0;
        var following = introduces || match.Groups["following"].Success || (isTable && TableWord.IsMatch(text));
        return last.Length > 2 && (listed || following) && !CountNouns.Measures.Contains(last) ? ((int)count, noun) : null;
    }

    private static int ExtraCount(string text) =>
        ExtraNumber.Match(text) is { Success: true } match && NumberScan.TryValue(match.Groups["n"].Value, out var count, out _) ? (int)count : 1;

    /// <summary>A list or a table with the number of its entries; null when it says itself that it is not complete.</summary>
    private sealed record Collection(Section Section, int Line, int EndLine, int? Count, bool IsTable)
    {
        /// <summary>Gets what the columns of a table add up to.</summary>
        public HashSet<double> Sums { get; init; } = [];
    }
}
