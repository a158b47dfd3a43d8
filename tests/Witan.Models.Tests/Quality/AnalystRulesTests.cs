using Witan.Models.Analyst;

namespace Witan.Models.Tests.Quality;

public sealed class AnalystRulesTests
{
    [Fact]
    public void All_HoldsEveryRuleOnce()
    {
        var written = typeof(IRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule))).Select(type => type.Name);
        Assert.Equal(written.Order(), AnalystRules.All.Select(rule => rule.GetType().Name).Order());
    }

    [Fact]
    public void All_EveryKindHasARule()
    {
        var kinds = typeof(FindingKind).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(kinds.Order(), AnalystRules.All.SelectMany(rule => rule.Kinds).Distinct().Order());
    }
}
