using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Times;

/// <summary>Finds the times that an English question names, and resolves them against its clock. Pure.</summary>
/// <remarks>
/// Weeks begin on Monday, seasons are those of the north by whole months. A month or weekday without more is the latest that has begun;
/// "two months ago" is that whole month; "in the last two months" ends now. "Before", "until", "after" and "since" open one side.
/// </remarks>
internal static class TimePhrases
{
    /// <summary>The most times understood of one question.</summary>
    public const int PhrasesMost = 4;

    public static IReadOnlyList<UnderstoodTime> Find(string text, DateTimeOffset now)
    {
        var reader = new TimeReader(Tokenizer.Cut(text), now);
        var found = new List<UnderstoodTime>();
        for (var at = 0; at < reader.Count && found.Count < PhrasesMost;)
        {
            if (Sided(reader, at) is { } span)
            {
                found.Add(new UnderstoodTime(text[reader.Start(at)..reader.End(span.Next - 1)], span.From, span.Until));
                at = span.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static TimeSpanRead? Sided(TimeReader reader, int at)
    {
        var word = reader.Word(at);
        var after = reader.Word(at + 1) == "the" && word is "before" or "until" or "till" or "after" or "since" or "by" ? at + 2 : at + 1;
        switch (word)
        {
            case "before" or "until" or "till" when reader.Read(after, isNamed: true) is { } span:
                return new TimeSpanRead(DateTimeOffset.MinValue, word == "before" ? span.From : span.Until, span.Next);
            case "after" when reader.Read(after, isNamed: true) is { } span:
                return new TimeSpanRead(span.Until, DateTimeOffset.MaxValue, span.Next);
            case "since" when reader.Read(after, isNamed: true) is { } span:
                return new TimeSpanRead(span.From, DateTimeOffset.MaxValue, span.Next);
            case "between" or "from" when reader.Read(at + 1, isNamed: true) is { } first && reader.Word(first.Next) is "and" or "to" or "until" or "till"
                && reader.Read(first.Next + 1, isNamed: true) is { } last && last.Until > first.From:
                return new TimeSpanRead(first.From, last.Until, last.Next);
            case "in" or "on" or "during" or "of" or "around" or "by" or "for":
                return null; // The phrase begins with the next word, which looks back at this one.
            default:
                return reader.Read(at, isNamed: reader.Word(at - 1) is "in" or "on" or "during" or "of" or "around" or "by" or "for" or "the");
        }
    }
}
