using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds a duration that is spoken of as known, "during the 85 minutes", while the one told before it was another.</summary>
internal static class DefiniteDurations
{
    private static readonly Regex Definite = Pattern.Loose(@"\b(?:during|in|over|throughout|through|of|for) (?:the|these|those) (?:full |whole |entire )?(?<n>\d{1,4}) (?<unit>minutes|hours|days|weeks|months|years)\b(?! (?:before|after|between|from|until|ago|to|of)\b)");

    private static readonly Regex Told = Pattern.Loose(@"\b(?:lasted|lasts|last|took|takes|runs? for|ran for|(?:was|were|is|are) (?:down|out|closed|unavailable|not available|offline) for|(?:term|duration) (?:of|is)) (?<n>\d{1,4}) (?<unit>minutes|hours|days|weeks|months|years)\b");

    private const double Confidence = 0.65;
    private const double RatioMax = 2;

    /// <summary>Lists the durations that refer back to nothing, where exactly one duration of their unit was told.</summary>
    public static IEnumerable<Finding> Check(ParsedDocument document)
    {
        var told = document.Statements.SelectMany(statement => Told.Matches(statement.Text).Select(match => (Statement: statement, Match: match))).ToList();
        foreach (var statement in told.Count == 0 ? [] : document.Statements)
        {
            foreach (Match match in Definite.Matches(statement.Text))
            {
                var unit = match.Groups["unit"].Value;
                var sources = told.FindAll(each => each.Statement.Line < statement.Line && each.Match.Groups["unit"].Value.Equals(unit, StringComparison.OrdinalIgnoreCase));
                if (sources is [var source] && Differs(source.Match, match) && IsNew(document, statement, match))
                {
                    yield return Report(document, (source.Statement, Shown(source.Match)), (statement, Shown(match)));
                }
            }
        }
    }

    private static Finding Report(ParsedDocument document, (Statement Statement, string Text) first, (Statement Statement, string Text) second) => new()
    {
        Kind = FindingKind.ContradictingNumber,
        Evidence = [Cite.Of(document, first.Statement), Cite.Of(document, second.Statement)],
        Reason = $"Line {first.Statement.Line} says {first.Text}, but line {second.Statement.Line} speaks of the {second.Text}.",
        Confidence = Confidence,
        Subject = $"duration of {first.Text}",
    };

    private static string Shown(Match match) => $"{match.Groups["n"].Value} {match.Groups["unit"].Value}";

    private static bool Differs(Match source, Match match)
    {
        var (first, second) = (Number(source), Number(match));
        return first != second && Math.Max(first, second) <= RatioMax * Math.Min(first, second);
    }

    /// <summary>Tells whether the number was not given before, in whatever words.</summary>
    private static bool IsNew(ParsedDocument document, Statement statement, Match match) =>
        !document.Statements.Any(each => each.Line < statement.Line && each.Text.Contains(Shown(match), StringComparison.OrdinalIgnoreCase));

    private static int Number(Match match) => int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
}
