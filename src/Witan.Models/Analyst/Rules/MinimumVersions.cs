using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Compares the oldest versions that a document asks for: "version 11 of the system or newer", "system version 12 or newer".</summary>
internal static class MinimumVersions
{
    private static readonly Regex Minimum = Pattern.Loose(
        @"(?:(?<product>\p{L}[\p{L}.-]*) )?\bversions? (?<n>\d+(?:\.\d+)*)(?: of (?:the |an? )?(?<product>\p{L}[\p{L}-]*)(?: system)?)?,? (?:or|and) (?:newer|later|higher|above|upwards?)\b");

    private const double Confidence = 0.75;

    /// <summary>Words that stand before "version" and name no product.</summary>
    private static readonly HashSet<string> NoProduct = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "with", "needs", "need", "from", "in", "on", "requires", "require", "at", "least", "minimum", "has", "have", "run", "runs", "and", "or", "for", "of", "to", "use",
    };

    /// <summary>Lists the first version for each product that differs from the version before it.</summary>
    public static IEnumerable<Finding> Check(ParsedDocument document)
    {
        var known = new Dictionary<string, (Statement Statement, string Version)>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in document.Statements)
        {
            foreach (Match match in Minimum.Matches(statement.Text))
            {
                var product = match.Groups["product"].Captures.Select(capture => capture.Value).LastOrDefault(word => !NoProduct.Contains(word)) ?? string.Empty;
                var version = match.Groups["n"].Value;
                if (!known.TryGetValue(product, out var first))
                {
                    known[product] = (statement, version);
                }
                else if (first.Version != version && !ReferenceEquals(first.Statement, statement))
                {
                    yield return Report(document, product, first, (statement, version));
                }
            }
        }
    }

    private static Finding Report(ParsedDocument document, string product, (Statement Statement, string Version) first, (Statement Statement, string Version) second)
    {
        var what = product.Length > 0 ? $"{product} version" : "version";
        return new Finding
        {
            Kind = FindingKind.ContradictingNumber,
            Evidence = [Cite.Of(document, first.Statement), Cite.Of(document, second.Statement)],
            Reason = $"The oldest {what} is given as {first.Version} in line {first.Statement.Line} and as {second.Version} in line {second.Statement.Line}.",
            Confidence = Confidence,
            Subject = $"oldest {what}",
        };
    }
}
