using System.Globalization;
using Witan.Memory.Recall.Times;

namespace Witan.Memory.Tests.Recall.Times;

/// <summary>Times in questions, against a clock that stands on Friday 8 May 2026.</summary>
public sealed class TimePhrasesTests
{
    private const int CasesAsked = 500;
    private const double PrecisionLeast = 0.95;

    private static readonly DateTimeOffset Now = new(2026, 5, 8, 15, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("What happened yesterday?", "yesterday", "2026-05-07", "2026-05-08")]
    [InlineData("the day before yesterday", "day before yesterday", "2026-05-06", "2026-05-07")]
    [InlineData("What did we decide last week?", "last week", "2026-04-27", "2026-05-04")]
    [InlineData("this month", "this month", "2026-05-01", "2026-06-01")]
    [InlineData("two months ago", "two months ago", "2026-03-01", "2026-04-01")]
    [InlineData("a couple of weeks ago", "a couple of weeks ago", "2026-04-20", "2026-04-27")]
    [InlineData("10 days ago", "10 days ago", "2026-04-28", "2026-04-29")]
    [InlineData("trips in May 2023", "May 2023", "2023-05-01", "2023-06-01")]
    [InlineData("in june", "june", "2025-06-01", "2025-07-01")]
    [InlineData("in may", "may", "2026-05-01", "2026-06-01")]
    [InlineData("on 8 May, 2023", "8 May, 2023", "2023-05-08", "2023-05-09")]
    [InlineData("on May 8th 2023", "May 8th 2023", "2023-05-08", "2023-05-09")]
    [InlineData("on 2024-02-29", "2024-02-29", "2024-02-29", "2024-03-01")]
    [InlineData("between March 2024 and June 2024", "between March 2024 and June 2024", "2024-03-01", "2024-07-01")]
    [InlineData("the first half of September 2022", "first half of September 2022", "2022-09-01", "2022-09-16")]
    [InlineData("last Friday", "last Friday", "2026-05-01", "2026-05-02")]
    [InlineData("on Monday", "Monday", "2026-05-04", "2026-05-05")]
    [InlineData("last summer", "last summer", "2025-06-01", "2025-09-01")]
    [InlineData("summer 2022", "summer 2022", "2022-06-01", "2022-09-01")]
    [InlineData("last winter", "last winter", "2025-12-01", "2026-03-01")]
    [InlineData("in 2023", "2023", "2023-01-01", "2024-01-01")]
    [InlineData("q3 2025", "q3 2025", "2025-07-01", "2025-10-01")]
    [InlineData("last weekend", "last weekend", "2026-05-02", "2026-05-04")]
    [InlineData("last night", "last night", "2026-05-07", "2026-05-08")]
    public void Find_Phrase_IsThatStretch(string text, string phrase, string from, string until)
    {
        var time = Assert.Single(TimePhrases.Find(text, Now));

        Assert.Equal((phrase, Day(from), Day(until)), (time.Phrase, time.From, time.Until));
    }

    [Theory]
    [InlineData("before June", null, "2025-06-01")]
    [InlineData("since March 2024", "2024-03-01", null)]
    [InlineData("after 2023", "2024-01-01", null)]
    [InlineData("until the 3rd of May 2026", null, "2026-05-04")]
    public void Find_OneSide_IsOpenOnTheOther(string text, string? from, string? until)
    {
        var time = Assert.Single(TimePhrases.Find(text, Now));

        Assert.Equal(from is null ? DateTimeOffset.MinValue : Day(from), time.From);
        Assert.Equal(until is null ? DateTimeOffset.MaxValue : Day(until), time.Until);
    }

    [Theory]
    [InlineData("What may I do?")]
    [InlineData("They march on.")]
    [InlineData("version 2023")]
    [InlineData("after lunch, before we go")]
    [InlineData("the 31st of the ledger")]
    [InlineData("9999 years ago")]
    [InlineData("second thoughts, late again")]
    public void Find_NoTime_FindsNone(string text) => Assert.Empty(TimePhrases.Find(text, Now));

    [Fact]
    public void Find_LastThirtyDays_EndsNow()
    {
        var time = Assert.Single(TimePhrases.Find("errors of the last 30 days", Now));

        Assert.Equal((Day("2026-04-08"), Now.AddTicks(1)), (time.From, time.Until));
    }

    [Fact]
    public void Find_GeneratedPhrases_ArePrecise()
    {
        var random = new Random(77);
        var wrong = new List<string>();
        for (var i = 0; i < CasesAsked; i++)
        {
            var now = new DateTimeOffset(2020, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(random.Next(3_000)).AddMinutes(random.Next(800));
            var (phrase, from, until) = GeneratedTimes.Next(random, now);
            var found = TimePhrases.Find($"What did Maria say {phrase}?", now);
            if (found.Count != 1 || found[0].From != from || found[0].Until != until)
            {
                wrong.Add($"{phrase} at {now:yyyy-MM-dd}: {string.Join(", ", found)}");
            }
        }

        Assert.True(wrong.Count <= (1 - PrecisionLeast) * CasesAsked, $"{wrong.Count} of {CasesAsked}:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static DateTimeOffset Day(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), Now.Offset);
}
