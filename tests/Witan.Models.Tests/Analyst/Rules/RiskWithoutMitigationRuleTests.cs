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
    [InlineData("## Risks /  / - The hall is flooded. Countermeasure: TBD / - The band is late. Countermeasure: A DJ plays first.")]
    [InlineData("## Risks /  / - The boiler fails. / - The cook is ill. Her deputy knows all recipes.")]
    [InlineData("## Risks /  / ### Risk 1: The ferry is cancelled /  / Likelihood: low. /  / ### Risk 2: The bus breaks down /  / Likelihood: low. A second bus waits at the depot.")]
    [InlineData("## What can go wrong /  / 1. **Bicycles.** The yard has only 12 racks and we have 40 bicycles.")]
    [InlineData("## Risks /  / - Two children with one name. It happens nearly every week that they are mixed up.")]
    [InlineData("## Risks /  / - The payment firm rejects our account /  / ## Safeguards /  / Payment data stay with the bank and the account is closed at night.")]
    [InlineData("Charity run /  / What might happen /  / Rain. We put up two tents. /  / Too few helpers. /  / Injuries. The Red Cross is on site.")]
    [InlineData("## Risks /  / * The road is blocked. **What we do**: none / * Rain. **What we do**: Tents are rented.")]
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
    [InlineData("## Risks /  / - The boiler fails. One wing can be heated from next door. / - The cook is ill. It closes at noon and opens the next day.")]
    [InlineData("## Risks /  / ### Risk 1: The ferry is cancelled /  / It would delay us by a day. The island has its own stock.")]
    [InlineData("## Risks /  / - Singers are hard to find. If nobody signs by May, Clara may look for soloists abroad.")]
    [InlineData("## Risks /  / - A voice can be recognised: the chair has heard 50 tapes, none could be named.")]
    [InlineData("## Risks /  / a) Price of wood: fixed until May. / b) Rain: tents are rented. / 7. NEXT STEPS")]
    [InlineData("## What worries us /  / Rain. We put up two tents. /  / Illness. Ana takes over. /  / Injuries. The Red Cross is on site.")]
    public void Find_RiskWithAnAnswerOrNone_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.RiskWithoutMitigation, text);
}
