using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;

namespace Witan.Models.Analyst.Wording;

/// <summary>Finds the forms by which a text says when: dates, periods, efforts, rhythms.</summary>
internal static class DateForms
{
    private static readonly Regex Calendar = Pattern.Loose(@"\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4}\b)?|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\bQ[1-4]\b|\b(?:week|wk|day|month|sprint|quarter|kw|cw|iteration|term|semester|lesson)s? ?#?\d+|\bW\d{1,2}\b|\bD[+-]\d+\b|\bT[-+]\d+\b|\b\d{1,2}(?::\d{2})? ?[ap]\.?m\b|\b\d{1,2}:\d{2}\b|\b(?:in|by|until|from|for|end of|of|during|summer|spring|autumn|winter) 20\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b(?! (?:floor|grade|party|line|percentile|edition|generation|class|form))");

    private static readonly Regex MonthName = Pattern.Exact(@"\b(?:" + DateWords.MonthNames + @")\b|\b\d{1,2}\.? ?(?:" + DateWords.MonthShort + @")\b|\b(?:" + DateWords.MonthShort + @")\.? ?\d{1,4}\b|\b(?:in|by|until|of|early|mid|late|from|end of|till)[- ](?:" + DateWords.MonthShort + @")\b");

    private static readonly Regex Relative = Pattern.Loose(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:by|on|until|due) (?:mon|tue|wed|thu|fri|sat|sun)\b|\b(?:today|tonight|tomorrow|immediately|immediate|right away|now|at once|ongoing|continuous(?:ly)?|permanent(?:ly)?|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|eod|eow|eom|cob|short-?term|medium-?term|long-?term)\b|\b(?:this|next|each|every|same|following|coming|first|second|third|last|previous|one) (?:week|month|morning|afternoon|evening|night|quarter|year|term|sprint|day|meeting|hour|shift|\w+day|spring|summer|autumn|winter|fall)s?\b|\bend of (?:the )?(?:\w+ )?(?:day|week|month|quarter|year|term|sprint|phase|summer|winter|autumn|spring)\b|\b(?:in|by|until|before|after|over|during) (?:the )?(?:spring|summer|autumn|winter)\b|\bwhen(?:ever)? needed\b|\bdue\b:? (?!to\b|tbd|tbc|date\b|\?|diligence)|\b(?:no later than|at the latest|deadline)\b");

    private static readonly Regex Effort = Pattern.Loose(@"\b(?:in|within|after|takes?|needs|for|about|approx\.?|est\.?|estimated?:?|effort:?|duration:?|time:?|timeline:?|lasts?) ?~?(?:\d+(?:[.,]\d+)?(?: ?(?:-|–|to) ?\d+(?:[.,]\d+)?)?|" + DateWords.Numbers + @") ?(?:" + DateWords.Units + @")\b|[(\[][^)\]]{0,30}?~?\d+(?:[.,]\d+)?\+? ?(?:" + DateWords.Units + @")\b(?!-)|[,:–—;-] ?~?\d+(?:[.,]\d+)? ?(?:-|–|to)? ?(?:\d+ ?)?(?:" + DateWords.Units + @")\.?$|^~?\d+(?:[.,]\d+)? ?(?:(?:-|–|to) ?\d+(?:[.,]\d+)? ?)?(?:" + DateWords.Units + @")\b|\b(?:" + DateWords.Numbers + @") (?:days?|weeks?|months?|hours?) (?:before|after|prior|from|later|ahead|of work)\b|\b\d+ (?:days?|weeks?|months?|hours?) (?:before|after|prior|from|later|ahead|of work)\b");

    private static readonly Regex Event = Pattern.Loose(@"\b(?:before|by|until|prior to|after|on|ahead of|in time for|at) (?:the |our |each |every |any )?(?:\w+ ){0,2}?(?:" + DateWords.Events + @")\b(?! (?:room|hall|data|team|plan|page|list|guests))");

    /// <summary>Tells whether the text says when, or how long.</summary>
    public static bool In(string text) =>
        Calendar.IsMatch(text) || MonthName.IsMatch(text) || Relative.IsMatch(text) || Effort.IsMatch(text) || Event.IsMatch(text);

    /// <summary>Tells whether the text states a period that would also fit a heading: a week, a day, a month, a calendar date.</summary>
    public static bool InHeading(string text) => Calendar.IsMatch(text) || MonthName.IsMatch(text) || Relative.IsMatch(text)
        || Effort.IsMatch(text) || Event.IsMatch(text);
}
