using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class RiskWithoutMitigationRuleTests
{
    private static readonly RiskWithoutMitigationRule Rule = new();

    [Theory]
    [InlineData("## Risks /  / | Risk | Impact | Mitigation | / |---|---|---| / | Rain on the day | High | - | / | Staff ill | Low | Call the reserve list |")]
    [InlineData("## Risks /  / | Risk | Likelihood | Impact | / |---|---|---| / | Supplier late | High | High | / | Price rises | Low | High |")]
    [InlineData("## Risks /  / - The caterer may cancel. / - Data may be lost. Mitigation: nightly backup.")]
    [InlineData("## Risks /  / - Key nurse leaves during the rollout")]
    [InlineData("## What could go wrong /  / - The truck breaks down / - The key does not fit")]
    [InlineData("## Risk register /  / ### Risk 1: Power cut /  / The old fuse may blow. /  / ### Risk 2: Flood /  / **Mitigation**: pumps in the cellar.")]
    [InlineData("### C4: Stale cache /  / **Severity**: HIGH /  / Pages may show old prices.")]
    [InlineData("| Risk | Severity | Countermeasure | / |---|---|---| / | Theft of tablets | high | TBD |")]
    [InlineData("## Risks and mitigations /  / - Too few volunteers / - Bad weather: we rent tents")]
    [InlineData("## Threats /  / 1. Phishing of the office staff / 2. Lost laptops; we encrypt all disks")]
    public void Find_RiskWithNoAnswer_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.RiskWithoutMitigation, text);

    [Theory]
    [InlineData("## Risks /  / | Risk | Impact | Mitigation | / |---|---|---| / | Rain on the day | High | Tents | / | Staff ill | Low | Reserve list |")]
    [InlineData("## Risks /  / - The caterer may cancel. We have a second offer. / - Data may be lost -> nightly backup.")]
    [InlineData("## Risks /  / - Key nurse leaves /   - Mitigation: train a deputy")]
    [InlineData("## Risks /  / - Rain: rent tents / - Cold - order heaters")]
    [InlineData("## Risks /  / - Power cut in the hall / - Flooded cellar /  / ## Mitigations /  / - Power cut: generator in the hall / - Flooded cellar: pumps")]
    [InlineData("## Risk register /  / ### Risk 1: Power cut /  / **Mitigation**: generator")]
    [InlineData("| Option | Cost | Risk | / |---|---|---| / | A | 10 | Low | / | B | 20 | High |")]
    [InlineData("## Risks /  / None identified.")]
    [InlineData("## Risks /  / - No risks known")]
    [InlineData("## Goals /  / - Reduce the risk of falls / - Train all nurses")]
    [InlineData("### C4: Stale cache /  / **Severity**: HIGH /  / **Recommendation**: expire after 60 s.")]
    public void Find_RiskWithAnAnswerOrNone_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.RiskWithoutMitigation, text);
}
