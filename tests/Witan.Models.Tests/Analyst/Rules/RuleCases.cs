using Witan.Models.Analyst;
using Witan.Models.Documents;

namespace Witan.Models.Tests.Analyst.Rules;

/// <summary>Runs one rule over documents written in a test.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<Finding> Find(IRule rule, params string[] documents) =>
        [.. rule.Find(new ReviewMaterial(string.Empty, [.. documents.Select((text, index) => DocumentParser.Parse($"doc{index + 1}.md", text))]))];

    public static Finding Single(IRule rule, params string[] documents)
    {
        var finding = Assert.Single(Find(rule, documents));
        Assert.Equal(rule.Kinds[0], finding.Kind);
        Assert.NotEmpty(finding.Evidence);
        Assert.InRange(finding.Confidence, 0.5, 1);
        Assert.EndsWith(".", finding.Reason, StringComparison.Ordinal);
        return finding;
    }

    public static void None(IRule rule, params string[] documents) =>
        Assert.Empty(Find(rule, documents).Select(finding => finding.Reason));
}
