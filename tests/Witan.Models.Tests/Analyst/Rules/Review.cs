using Witan.Models.Analyst;
using Witan.Models.Documents;

namespace Witan.Models.Tests.Analyst.Rules;

/// <summary>Runs one rule over a text; the tests write line ends as <c>/</c> between spaces to stay on one line.</summary>
internal static class Review
{
    public static IReadOnlyList<Finding> Of(IRule rule, string text) => OfDocuments(rule, ("plan.md", text));

    public static IReadOnlyList<Finding> OfDocuments(IRule rule, params (string Name, string Text)[] documents) =>
        [.. rule.Find(new ReviewMaterial(string.Empty, [.. documents.Select(each => DocumentParser.Parse(each.Name, each.Text.Replace(" / ", "\n", StringComparison.Ordinal)))]))];

    public static void AssertFinds(IRule rule, string kind, string text)
    {
        var findings = Of(rule, text).Where(finding => finding.Kind == kind).ToList();
        Assert.True(findings.Count > 0, $"No {kind} in: {text}");
        Assert.All(findings, finding =>
        {
            Assert.NotEmpty(finding.Evidence);
            Assert.InRange(finding.Confidence, 0.5, 0.95);
            Assert.NotEmpty(finding.Subject);
            Assert.EndsWith(".", finding.Reason, StringComparison.Ordinal);
        });
    }

    public static void AssertSilent(IRule rule, string kind, string text)
    {
        var findings = Of(rule, text).Where(finding => finding.Kind == kind).ToList();
        Assert.True(findings.Count == 0, $"{findings.FirstOrDefault()?.Reason} in: {text}");
    }
}
