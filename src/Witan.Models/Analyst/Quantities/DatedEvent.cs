using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>The event that a date is of: "the keys are handed over" in "From 3 May, when the keys are handed over, ...".</summary>
/// <remarks>
/// A list of steps gives every entry a day, and the words after an entry's name explain it; so an entry stands for its
/// name alone. In a sentence that reports ("the letter says that ...", "names 3 May as the day of ...") only what is
/// reported is the event.
/// </remarks>
internal sealed class DatedEvent
{
    private static readonly Regex Clause = Pattern.Loose(@"[.;:]\s|[·•|]|\((?=[^()]*$)|,\s(?!which\b|when\b|the day\b|on which\b)|\b(?:and|but|while|because|so that|who)\b");

    private static readonly Regex Reported = Pattern.Loose(@"^.*\b(?:that|once|as soon as|about|where|whether)\b");

    private static readonly Regex RelativeNoun = Pattern.Loose(@"(?<noun>\b\p{L}+s) (?:that|which)\b(?!.*\bthat\b)");

    private static readonly Regex NoChange = Pattern.Loose(@"\b(?:nobody (?:may )?changes?|no (?:more )?changes)\b");

    /// <summary>Words for what happens on the day, exchanged for one another only where a date is given.</summary>
    private static readonly FrozenDictionary<string, string> Alike = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Stemmer.Stem("access")] = Stemmer.Stem("open"), [Stemmer.Stem("appear")] = Stemmer.Stem("publish"), [Stemmer.Stem("appears")] = Stemmer.Stem("publish"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Regex NamedAfter = Pattern.Loose(@"^\W*(?:on\W+)?(?:,\s)?(?:as|when|the day|the date)\b(?<event>[^.;,]*)");

    private static readonly Regex Person = Pattern.Exact(@"\b(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll}+|\b(?:Mr|Ms|Mrs|Dr)\.? \p{Lu}\p{Ll}+|@\w+");

    private static readonly Regex EntryName = Pattern.Exact(@"^\W*(?<name>[^:(,.]{2,60}?)\s*(?::|\(|\s[–—-]\s|,\s|$)");

    private static readonly Regex Ending = Pattern.Loose(@"\b(?:ends?|ended|ending|until|clos(?:e|es|ed|ing)|expir\p{L}+|finish\p{L}*|deadline|latest|last day|stops?|due)\b");

    private static readonly FrozenSet<string> Idle = (
        "day date start begin take place hold held fall occur happen apply force effect effective valid week month time morning evening now new next "
        + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun "
        + "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "scheduled schedule fixed set planned announce announced give name say tell know read learn inform")
        .Split(' ').SelectMany(word => new[] { word, Stemmer.Stem(word) }).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string OpenStem = Stemmer.Stem("open");

    private const int WordsMax = 6;
    private const int LabelGapMax = 16;

    private DatedEvent(List<Word> words, bool isEntry, bool isEnd)
    {
        Words = isEnd && words.Count > 1 ? words.FindAll(word => word.Stem != OpenStem) : words;
        Core = Words.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        IsEntry = isEntry;
        IsEnd = isEnd;
    }

    /// <summary>Gets the stems that name the event.</summary>
    public HashSet<string> Core { get; }

    /// <summary>Gets the words that name the event.</summary>
    public List<Word> Words { get; }

    private bool IsEntry { get; }

    private bool IsEnd { get; }

    /// <summary>Reads the event of a date; null when the words name none.</summary>
    public static DatedEvent? Of(Mention mention)
    {
        var name = mention.Statement.Row is { } row ? NameOf(row, mention)
            : mention.Statement.Kind == StatementKind.ListItem ? NameOf(mention, int.MaxValue)
            : mention.IsLabelled && mention.Statement.Kind != StatementKind.Heading ? NameOf(mention, LabelGapMax)
            : null;
        var phrase = name ?? PhraseOf(mention);
        var words = WordReader.Read(Person.Replace(phrase, " ")).FindAll(word => !word.IsStop && !Idle.Contains(word.Stem) && !Idle.Contains(word.Text));
        words = words.ConvertAll(word => Alike.TryGetValue(word.Stem, out var same) ? word with { Stem = same } : word);
        var said = words.Exists(word => EventWords.All.Contains(word.Stem)) || phrase.Trim().Contains(' ', StringComparison.Ordinal);
        return words.Count is 0 or > WordsMax || !said || words.TrueForAll(word => word.IsName && !EventWords.All.Contains(word.Stem))
            ? null
            : new DatedEvent(words, name is not null, Ending.IsMatch(phrase) || (!NamedAfter.IsMatch(After(mention)) && Ending.IsMatch(LastWords(mention))));
    }

    /// <summary>Tells whether two dates are of one event.</summary>
    public static bool AreSame(DatedEvent a, Mention first, DatedEvent b, Mention second)
    {
        if (a.IsEnd != b.IsEnd)
        {
            return false;
        }

        var shared = a.Core.Count(b.Core.Contains);
        if (shared == 0)
        {
            return false;
        }

        var entries = a.IsEntry || b.IsEntry;
        var (ownA, ownB) = (Own(a, b, second, entries), Own(b, a, first, entries));
        if (entries)
        {
            return ownA == 0 && ownB == 0 && (a.Core.Overlaps(EventWords.All) || shared > 1);
        }

        return shared > 1 ? Math.Min(ownA, ownB) == 0 && Math.Max(ownA, ownB) <= 1 : ownA + ownB == 0 || (Math.Min(ownA, ownB) == 0 && Math.Max(ownA, ownB) <= 2
            && a.Core.Count(b.Core.Contains) == Math.Min(a.Core.Count, b.Core.Count) && a.Core.Where(b.Core.Contains).Any(EventWords.All.Contains));
    }

    /// <summary>Counts the words that only the first event has and that the other's surroundings, its title included, do not name.</summary>
    private static int Own(DatedEvent a, DatedEvent b, Mention other, bool strict) =>
        a.Core.Count(stem => !b.Core.Contains(stem) && !other.HeadingStems.Contains(stem) && (strict || !other.Context.Contains(stem)));

    private static string? NameOf(TableRow row, Mention mention) =>
        EntryName.Match(row.Cells.FirstOrDefault(cell => cell.Length > 2 && cell.Any(char.IsLetter) && cell != mention.Text) ?? string.Empty).Groups["name"].Value;

    private static string? NameOf(Mention mention, int gapMax)
    {
        var name = EntryName.Match(mention.Text);
        var gap = mention.Quantity.Start - name.Groups["name"].Index - name.Groups["name"].Length;
        return name.Success && gap >= 0 && gap <= gapMax ? name.Groups["name"].Value : null;
    }

    private static string PhraseOf(Mention mention)
    {
        var before = mention.Text[..mention.Quantity.Start];
        var after = After(mention);
        if (NamedAfter.Match(after) is { Success: true } named)
        {
            return named.Groups["event"].Value;
        }

        var start = 0;
        foreach (var cut in Clause.EnumerateMatches(before))
        {
            start = cut.Index + cut.Length;
        }

        var lead = before[start..];
        var rest = Reported.Replace(lead, string.Empty);
        var noun = RelativeNoun.Match(lead);
        lead = noun.Success && WordReader.Read(rest).Count(word => !word.IsStop) == 1 ? $"{noun.Groups["noun"].Value} {rest}" : rest;

        if (WordReader.Read(lead).Exists(word => !word.IsStop && !Idle.Contains(word.Stem)))
        {
            return lead;
        }

        // "From 3 May on the counter is closed."
        var end = Clause.Match(after) is { Success: true } next ? next.Index : after.Length;
        return NoChange.Replace(after[..end], "freeze");
    }

    private static string After(Mention mention) => mention.Text[Math.Min(mention.Quantity.End, mention.Text.Length)..];

    private static string LastWords(Mention mention)
    {
        var before = mention.Text[..mention.Quantity.Start];
        return before[Math.Max(0, before.Length - 8)..];
    }
}
