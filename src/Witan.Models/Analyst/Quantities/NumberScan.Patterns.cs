using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <content>What the scan recognises round the digits.</content>
internal sealed partial class NumberScan
{
    private static readonly Regex Clock = Pattern.Loose(@"\G(?<h>\d{1,2})(?::(?<m>\d\d)(?!\d|:)(?:\s?(?<half>[ap]\.?m\b\.?))?|\s?(?<half>[ap]\.?m\b\.?))");

    // The percentage of a fraction is checked by a rule of its own.
    private static readonly Regex FractionBefore = Pattern.Exact(@"\d ?/ ?\d[\d,]*[^\d(]{0,20}\($");

    private static readonly Regex CurrencyBefore = Pattern.Exact(@"(?<![\p{L}])(?<cur>[$€£]|EUR|USD|GBP|CHF)\s?$");

    private static readonly Regex RangeTail = Pattern.Loose(@"\G(?<k>k)?(?:\s?[-–—]\s?|\s(?:to|or|(?<and>and))\s)[$€£]?(?<n>\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?![\d:/-]|\.\d)");

    private static readonly Regex Tail = Pattern.Exact(@"\G(?<gap>[\s-]?)(?:(?:working|business|calendar|consecutive|full|whole) (?=(?:day|week|month|hour)))?(?<word>%|€|\$|£|°C|m²|[\p{L}µμ]+)(?![\d_])");

    private static readonly Regex BoundBefore = Pattern.Loose(@"(?:(?<sign>(?<most><=?|≤)|(?<least>>=?|≥)|~|≈|±)|\b(?<most>at most|up to|no more than|not more than|less than|fewer than|under|below|within|maximum of|max\.?|maximum|not exceed|capped at|limited to)"
        + @"|\b(?<least>at least|more than|over|above|exceeds?|exceeding|minimum of|minimum|min\.?|no less than|no fewer than)|\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|ca\.?|circa))\s*$");
}
