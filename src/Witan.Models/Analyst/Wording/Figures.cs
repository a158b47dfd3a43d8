using System.Text.RegularExpressions;

namespace Witan.Models.Analyst.Wording;

/// <summary>Finds figures that bound or measure something, leaving out bare numbers such as versions and ids.</summary>
internal static class Figures
{
    private static readonly Regex Weekday = Pattern.Loose(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\bsame day|\b(?:daily(?! (?:life|work|use|business|routine|practice|operation))|weekly|monthly|nightly)");

    private static readonly Regex WithUnit = Pattern.Loose(@"\d ?(?:%|‰|°|€|\$|£|ms\b|s\b|secs?\b|seconds?|min\b|mins?\b|minutes?|h\b|hrs?\b|hours?|days?|weeks?|months?|years?|[kmgt]i?b\b|[km]?bit|[km]b/s|rps\b|tps\b|qps\b|req|requests?|messages?|users?|visitors?|people|persons?|guests?|participants?|clicks?|steps?|pages?|items?|rows?|records?|orders?|calls?|patients?|pupils?|students?|errors?|points?|stars?|euros?|eur\b|usd\b|dollars?|pounds?|percent|per ?cent|per\b|km\b|m\b|m²|m2|cm\b|mm\b|kg\b|g\b|l\b|litres?|kw|kwh|w\b|db\b|dba\b|lux|x\b|times|out of|of \d|working|business|connections?|sessions?|concurrent|staff|seats?|tables?|stands?|rooms?|places?|nines|k\b|mb|million|[/]\d|/(?:s|h|day|sec|min|month|week|year))|[€$£<>≤≥±] ?\d|\bp\d{2}\b|\b24/7\b|\b\d+[:/]\d+\b|\b\d+(?:\.\d+)? ?[–-] ?\d+\b|\b\d{3,}\b(?<!\b(?:19|20)\d\d)|\b\d+\.\d+\b");

    private static readonly Regex Bounded = Pattern.Loose(@"\b(?:within|under|below|less than|fewer than|more than|at most|at least|no more than|not more than|up to|over|above|exceed(?:s|ing)?|maximum(?: of)?|minimum(?: of)?|max\.?|min\.?|only|from|to|by|in|after|every|for|than) (?:the |about |roughly |around )?(?:\d+|(?:" + NumberWords + @")\b (?:(?:working|business|full|calendar|other|mouse) )?(?:day|days|hour|hours|minute|minutes|second|seconds|week|weeks|month|months|year|years|percent|click|clicks|people|persons|users|visitors|cases|complaint|complaints|incident|incidents|error|errors|attempt|attempts|tap|taps|page|pages|step|steps|shift|euro|euros))|\b(?:" + NumberWords + @") (?:out of|in) (?:" + NumberWords + @")\b");

    private const string NumberWords = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|half|a third|a quarter|zero|no|an|a single|every|all";

    /// <summary>Tells whether a text holds a figure with a unit, a bound, a share or a date.</summary>
    public static bool In(string text) => WithUnit.IsMatch(text) || Bounded.IsMatch(text) || DateForms.In(text) && HasDigitOrDay(text);

    private static bool HasDigitOrDay(string text) => text.Any(char.IsDigit) || Weekday.IsMatch(text);
}
