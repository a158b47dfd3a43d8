using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Reads from the words round a number what sets it apart from other numbers of the same subject.</summary>
internal static class Qualifiers
{
    private static readonly Regex Compared = Pattern.Loose(@"^\W*(?:(?<old>before)|after)\W*$");

    private static readonly Regex Token = Pattern.Exact(@"[\p{L}\d]+");

    private static readonly Regex Numbered = Pattern.Loose(@"\b(?:(?:phase|week|day|month|sprint|stage|step|wave|round|year|release|milestone|layer|tier|level|iteration|term|grade|shift|part|lot|batch)s? ?\d+(?:[-–]\d+)?|Q[1-4](?: 20\d\d)?|H[12] 20\d\d|FY ?\d+|(?<option>(?:option|scenario|plan|variant|alternative|package|version) (?:[A-Z]\b|\d+)|(?:best|worst|base|moderate) case))");

    private static readonly Regex Part = Pattern.Loose(@"(?<!\ball )\bof (?:them|these|those|which|whom)\b|\bat a time\b|\b(?:first|last|next|other|only|just|some) (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|\bout of\b|(?<!\bor )\bmore\b(?! than)|\d of the\b");

    private static readonly Regex OwnSize = Pattern.Loose(@"\b\p{L}{3,} (?:of|with)(?: its)? $");

    private static readonly Regex Thing = Pattern.Loose(@"(?<thing>\b\p{L}{3,} \p{L}{3,}) of $");

    private static readonly Regex PastMonth = Pattern.Loose(@"\b(?:was|were)\b.*\d.*\bin (?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b");

    private static readonly Regex Weekday = Pattern.Exact(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b");

    private static readonly Regex OftenWord = Pattern.Loose(@"^(?:night|day|morning|evening|hour|week|month|quarter|year)$");

    private static readonly Regex Per = Pattern.Loose(@"(?:\bper|(?<each>\beach|\bevery)(?! (?:of|one)\b))\s+(?:(?:\w+ly|new|single|individual)\s+)?(?<what>\p{L}{2,})");

    private static readonly FrozenDictionary<string, (QualifierKind Kind, string Value)> Words = Build(
        (QualifierKind.Statistic, "average", "average avg mean typical typically"), (QualifierKind.Statistic, "median", "median p50"),
        (QualifierKind.Statistic, "min", "min minimum lowest"), (QualifierKind.Statistic, "peak", "peak burst spike spikes worst"),
        (QualifierKind.Statistic, "p75", "p75"), (QualifierKind.Statistic, "p90", "p90"), (QualifierKind.Statistic, "p95", "p95 95th"),
        (QualifierKind.Statistic, "p99", "p99 99th"), (QualifierKind.Statistic, "p999", "p999"),
        (QualifierKind.Level, "good", "green"), (QualifierKind.Level, "yellow", "yellow amber orange warning warn"),
        (QualifierKind.Level, "red", "red critical crit severe"), (QualifierKind.Level, "soft", "soft"), (QualifierKind.Level, "hard", "hard"),
        (QualifierKind.State, "old", "current currently today existing actual baseline old previous present former measured observed so-far"),
        (QualifierKind.State, "new", "target goal future planned proposed revised updated forecast projected new"),
        (QualifierKind.Environment, "dev", "dev development local sandbox"), (QualifierKind.Environment, "test", "staging preprod uat"),
        (QualifierKind.Environment, "prod", "production prod"),
        (QualifierKind.Stage, "pilot", "pilot beta canary trial"), (QualifierKind.Stage, "first", "first initial initially"), (QualifierKind.Stage, "next", "next"),
        (QualifierKind.Stage, "second", "second"), (QualifierKind.Stage, "third", "third"), (QualifierKind.Stage, "last", "last final"),
        (QualifierKind.Alternative, "best", "best optimistic"), (QualifierKind.Alternative, "worst", "pessimistic"), (QualifierKind.Alternative, "moderate", "moderate"),
        (QualifierKind.Frequency, "day", "daily nightly"), (QualifierKind.Frequency, "week", "weekly"), (QualifierKind.Frequency, "month", "monthly"),
        (QualifierKind.Frequency, "year", "annual annually yearly"), (QualifierKind.Frequency, "hour", "hourly"), (QualifierKind.Frequency, "quarter", "quarterly"),
        (QualifierKind.When, "weekday", "weekday weekdays"), (QualifierKind.When, "weekend", "weekend weekends"), (QualifierKind.When, "morning", "morning mornings"),
        (QualifierKind.When, "afternoon", "afternoon afternoons"), (QualifierKind.When, "evening", "evening evenings"), (QualifierKind.When, "night", "night nights overnight"),
        (QualifierKind.Part, "part", "another additional extra remaining further rest half reserve spare besides else"),
        (QualifierKind.Condition, "if", "if unless once trigger triggers threshold"), (QualifierKind.Condition, "alert", "alert alerts alerting thresholds alarm alarms escalate warns pages"));

    /// <summary>Gets the stems of the words that qualify and so name no subject.</summary>
    public static FrozenSet<string> Stems { get; } = Words.Where(pair => pair.Value.Kind is QualifierKind.Statistic or QualifierKind.Level
            or QualifierKind.State or QualifierKind.Condition or QualifierKind.Alternative)
        .SelectMany(pair => new[] { pair.Key, Stemmer.Stem(pair.Key) }).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<QualifierKind> Tolerant =
        new[] { QualifierKind.State, QualifierKind.Level, QualifierKind.Stage }.ToFrozenSet();

    /// <summary>Reads the qualifiers of a stretch of text into a map; what is there already stays.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="into">The map.</param>
    /// <param name="numberEnd">Where the number ends; "each" and "every" speak about it only when they stand before.</param>
    public static void Read(string text, Dictionary<QualifierKind, string> into, int numberEnd = int.MaxValue)
    {
        foreach (Match match in Numbered.Matches(text))
        {
            var kind = match.Groups["option"].Success ? QualifierKind.Alternative : QualifierKind.Stage;
            into.TryAdd(kind, match.Value.ToLowerInvariant());
        }

        foreach (var word in Token.EnumerateMatches(text))
        {
            var key = text.AsSpan(word.Index, word.Length).ToString().ToLowerInvariant();
            if (Words.TryGetValue(key, out var found))
            {
                into.TryAdd(found.Kind, found.Value);
            }
        }

        if (Compared.Match(text) is { Success: true } compared)
        {
            into.TryAdd(QualifierKind.State, compared.Groups["old"].Success ? "old" : "new");
        }

        if (PastMonth.IsMatch(text))
        {
            into.TryAdd(QualifierKind.State, "old");
        }

        if (Part.IsMatch(text))
        {
            into.TryAdd(QualifierKind.Part, "part");
        }

        if (Weekday.Match(text) is { Success: true } weekday)
        {
            into.TryAdd(QualifierKind.When, weekday.Value.ToLowerInvariant()[..3]);
        }

        // "Every night the job deletes ..." says how often the job runs, not what the number is per.
        if (Per.Match(text) is { Success: true } per && !(per.Groups["each"].Success && per.Index <= 1 && OftenWord.IsMatch(per.Groups["what"].Value)) && (per.Index < numberEnd || !per.Groups["each"].Success))
        {
            into.TryAdd(QualifierKind.Per, Stemmer.Stem(per.Groups["what"].Value.ToLowerInvariant()));
        }
    }

    /// <summary>Tells whether the qualifiers leave room for the two numbers to be one quantity.</summary>
    public static bool Agree(Mention a, Mention b)
    {
        if (ThingOf(a) is { Length: > 0 } thing && thing == ThingOf(b))
        {
            return true;
        }

        foreach (var kind in Enum.GetValues<QualifierKind>())
        {
            var first = a.Qualifiers.GetValueOrDefault(kind);
            var second = b.Qualifiers.GetValueOrDefault(kind);
            if (first == second)
            {
                continue;
            }

            if (first is not null && second is not null)
            {
                return false;
            }

            // "Each pupil gets 2 books", "pupils get 3 books".
            var other = first is null ? a : b;
            if (kind == QualifierKind.Per && (other.Subject.Contains(first ?? second!) || IsOwnSize(first is null ? b : a, other)))
            {
                continue;
            }

            // A date and an hour of the day say "when" themselves; how long a thing takes or stays hardly depends on it.
            var isWhen = kind == QualifierKind.When && a.Quantity.Dimension is Dimension.Date or Dimension.Clock or Dimension.Time;
            if (!isWhen && !(Tolerant.Contains(kind) && (first ?? second) is "good" or "new"))
            {
                return HeadingGives(other, kind, first ?? second!);
            }
        }

        return true;
    }

    /// <summary>Tells whether the headings put the two numbers into different phases, options, places or states.</summary>
    public static bool HeadingsDiffer(Mention a, Mention b) =>
        (a.HeadingQualifiers.GetValueOrDefault(QualifierKind.Condition) == "alert") != (b.HeadingQualifiers.GetValueOrDefault(QualifierKind.Condition) == "alert")
        || Enum.GetValues<QualifierKind>().Any(kind =>
            kind is QualifierKind.Stage or QualifierKind.Alternative or QualifierKind.Environment or QualifierKind.State
            && a.HeadingQualifiers.GetValueOrDefault(kind) is { } first && b.HeadingQualifiers.GetValueOrDefault(kind) is { } second && first != second);

    /// <summary>"Each server opens a connection pool of 50 connections": the number is the pool's, whoever has the pool.</summary>
    private static bool IsOwnSize(Mention mention, Mention other) =>
        OwnSize.IsMatch(mention.Text[..Math.Min(mention.Quantity.Start, mention.Text.Length)])
        && mention.Modifiers.Exists(pair => other.Subject.Contains(pair.Modifier) && (other.Subject.Contains(pair.Head) || other.Attributes.Contains(pair.Head)));

    /// <summary>Reads the thing whose size the number is: "pilot group" in "the pilot group of 600 people".</summary>
    private static string ThingOf(Mention mention) =>
        Thing.Match(mention.Text[..Math.Min(mention.Quantity.Start, mention.Text.Length)]).Groups["thing"].Value.ToLowerInvariant();

    private static bool HeadingGives(Mention mention, QualifierKind kind, string value) =>
        mention.HeadingQualifiers.GetValueOrDefault(kind) == value;

    private static FrozenDictionary<string, (QualifierKind Kind, string Value)> Build(params (QualifierKind Kind, string Value, string Written)[] rows) =>
        rows.SelectMany(row => row.Written.Split(' ').Select(word => (word, row)))
            .ToDictionary(pair => pair.word, pair => (pair.row.Kind, pair.row.Value), StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
}
