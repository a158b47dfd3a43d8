using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class ClaimWithoutEvidenceRuleTests
{
    private static readonly ClaimWithoutEvidenceRule Rule = new();

    [Theory]
    [InlineData("Everybody knows that paper forms get lost.")]
    [InlineData("Obviously the new rota is better.")]
    [InlineData("Studies show that open offices help teamwork.")]
    [InlineData("This is the most reliable scanner on the market.")]
    [InlineData("The campaign will double sales.")]
    [InlineData("Parents will love the new app.")]
    [InlineData("There is no risk in this approach.")]
    [InlineData("The vault is 100 % safe.")]
    [InlineData("The rewrite makes search 10x faster.")]
    [InlineData("Standing desks dramatically improve health.")]
    [InlineData("The supplier is industry-leading.")]
    [InlineData("The method has been proven in many towns.")]
    [InlineData("The backup never fails.")]
    [InlineData("Without doubt the park is the right place.")]
    [InlineData("Our bread is the best bread of its kind.")]
    [InlineData("The new stove cooks better than any other stove could.")]
    [InlineData("Without any doubt the fence will help. A trial with two gates starts on 4 May.")]
    [InlineData("Statistics show that readers prefer paper.")]
    [InlineData("This is by far the safest ladder.")]
    [InlineData("There is no better glue for wood.")]
    [InlineData("The alarm eliminates all thefts.")]
    public void Find_StrongClaimAlone_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.ClaimWithoutEvidence, text);

    [Theory]
    [InlineData("Studies show that open offices hurt focus (Bernstein, 2018).")]
    [InlineData("The rewrite makes search 10x faster: we measured 40 ms instead of 400 ms.")]
    [InlineData("Always use TLS and never share your password.")]
    [InlineData("We cannot guarantee delivery before June.")]
    [InlineData("Visitors must never enter the lab alone.")]
    [InlineData("Is it really the best scanner on the market?")]
    [InlineData("The campaign significantly increased sign-ups, from 120 to 310 between March and May.")]
    [InlineData("According to the 2025 parent survey, everybody wants later hours.")]
    [InlineData("The brochure promises that it is \"100 % safe\".")]
    [InlineData("If the test passes, sales will double.")]
    [InlineData("No risk assessment was done for the hall.")]
    [InlineData("The path is clearly marked on the map.")]
    [InlineData("# Fair /  / ## Goals /  / - Visitors love the food")]
    [InlineData("The bank guarantee runs for two years.")]
    [InlineData("The new door dramatically reduced noise. See the report of the city, 2024.")]
    [InlineData("The tender should significantly reduce costs.")]
    [InlineData("The loan statistics show 410 books a week.")]
    [InlineData("The door statistics show how many people came.")]
    [InlineData("The new pump dramatically reduced noise in the cellar. In the cellar we measured noise of 41 dB with the new pump.")]
    public void Find_ClaimWithEvidenceOrNoClaim_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.ClaimWithoutEvidence, text);
}
