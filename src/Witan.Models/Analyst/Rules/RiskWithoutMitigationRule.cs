using System.Text.RegularExpressions;
using Witan.Models.Analyst.Vocabulary;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds risks for which the document says nothing that anybody does about them.</summary>
internal sealed class RiskWithoutMitigationRule : IRule
{
    private static readonly Regex Unmitigated = Pattern.Loose(@"\b(?:no|without|missing|lacks?|not) (?:a |any |yet )?(?:\w+ )?(?:mitigat\w+|contingency|counter-?measures?|plan b|fall-?back|plan)\b|\b(?:" + RiskWords.AnswerLabels + @")\s*[:=]\W*(?:none\b|tb[dca]\b|n/a|open\b|to be\b|unknown|undecided|missing|nothing|not yet|$)|\bmitigation\W{0,3}(?:none|tb[dc]|n/a|open|-|–|\?|to be|unknown|missing|$)");

    private static readonly Regex Clause = Pattern.Exact(@"(?:[.;:–—,]|\s-)\s+(\p{L}+)");

    private static readonly Regex Mitigating = Pattern.Loose(@"\b(?:" + RiskWords.Mitigating + @")(?=\W|$)|→|->|=>|‚Üí");

    /// <summary>When all of more than this many risks lack a mitigation, one finding says so.</summary>
    private const int SingleMax = 3;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.RiskWithoutMitigation];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material)
    {
        foreach (var document in material.Documents)
        {
            var reader = new RiskReader(document, DocumentOutline.Of(document));
            foreach (var finding in reader.Groups().SelectMany(group => Judge(document, reader, group)).OrderBy(finding => finding.Evidence[0].Line))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Tells whether a text says what is done about a risk.</summary>
    internal static bool Mitigates(string text) => Mitigating.IsMatch(text) && !Unmitigated.IsMatch(text);

    /// <summary>Tells whether a text is more than a mark that an answer is still to be written.</summary>
    internal static bool IsNoPlaceholder(string text) => !Unmitigated.IsMatch(text);

    /// <summary>Tells whether, after the risk's own words, an order follows: "Rain – rent tents".</summary>
    internal static bool HasOrder(string text)
    {
        foreach (Match match in Clause.Matches(text))
        {
            if (ActionVerbs.IsImperative(match.Groups[1].Value))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Finding> Judge(ParsedDocument document, RiskReader reader, RiskGroup group)
    {
        var open = group.Risks.Where(risk => !risk.IsMitigated && !reader.IsCoveredElsewhere(risk.Text)).ToList();
        return open.Count > SingleMax && open.Count == group.Risks.Count
            ? [Together(document, open, group.Why)]
            : open.Select(risk => Alone(document, risk, group.Why));
    }

    private static Finding Alone(ParsedDocument document, Risk risk, string why) => new()
    {
        Kind = FindingKind.RiskWithoutMitigation,
        Evidence = [new Citation(document.Name, risk.Line, risk.EndLine)],
        Reason = $"The risk {Cite.Quote(risk.Text)} has no mitigation: {why}.",
        Confidence = risk.Confidence,
        Subject = Cite.Subject(risk.Text, "risk"),
    };

    private static Finding Together(ParsedDocument document, List<Risk> risks, string why) => new()
    {
        Kind = FindingKind.RiskWithoutMitigation,
        Evidence = [.. risks.Select(risk => new Citation(document.Name, risk.Line, risk.EndLine))],
        Reason = $"None of the {risks.Count} risks, from {Cite.Quote(risks[0].Text, 50)} on, has a mitigation: {why}.",
        Confidence = risks.Max(risk => risk.Confidence),
        Subject = $"{risks.Count} risks",
    };
}
