using System.Text.RegularExpressions;

namespace Witan.Models.Analyst.Quantities;

/// <content>What the scan recognises round the digits.</content>
internal sealed partial class NumberScan
{
    [GeneratedRegex(@"\G(?<h>\d{1,2})(?::(?<m>\d\d)(?!\d|:)(?:\s?(?<half>[ap]\.?m\b\.?))?|\s?(?<half>[ap]\.?m\b\.?))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // The percentage of a fraction is checked by a rule of its own.
    [GeneratedRegex(@"\d ?/ ?\d[\d,]*[^\d(]{0,20}\($", RegexOptions.CultureInvariant)]
    private static partial Regex FractionBefore();

    [GeneratedRegex(@"(?<![\p{L}])(?<cur>[$€£]|EUR|USD|GBP|CHF)\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyBefore();

    [GeneratedRegex(@"\G(?<k>k)?(?:\s?[-–—]\s?|\s(?:to|or|(?<and>and))\s)[$€£]?(?<n>\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?![\d:/-]|\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RangeTail();

    [GeneratedRegex(@"\G(?<gap>[\s-]?)(?:(?:working|business|calendar|consecutive|full|whole) (?=(?:day|week|month|hour)))?(?<word>%|€|\$|£|°C|m²|[\p{L}µμ]+)(?![\d_])", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?:(?<sign>(?<most><=?|≤)|(?<least>>=?|≥)|~|≈|±)|\b(?<most>at most|up to|no more than|not more than|less than|fewer than|under|below|within|maximum of|max\.?|maximum|not exceed|capped at|limited to)"
        + @"|\b(?<least>at least|more than|over|above|exceeds?|exceeding|minimum of|minimum|min\.?|no less than|no fewer than)|\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|ca\.?|circa))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BoundBefore();
}
