using Witan.Models.Analyst;
using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class UnmeasuredCriterionRuleTests
{
    private static readonly UnmeasuredCriterionRule Rule = new();

    [Theory]
    [InlineData("## Success criteria /  / - Parents are happy")]
    [InlineData("## How we will know it worked /  / - The teachers feel comfortable with the tablets")]
    [InlineData("## Success criteria /  / - Uptime of 99.9 %")]
    [InlineData("## KPIs /  / - Churn below 3 % by December")]
    [InlineData("## Acceptance criteria /  / - The move runs smoothly")]
    [InlineData("## Success metrics /  / | Metric | Target | / |---|---| / | Waiting time | under 10 minutes |")]
    [InlineData("## Definition of done /  / - The new menu is well received")]
    [InlineData("## Success criteria /  / - Error rate below 1 % /  / ## Budget /  / The hall costs 300 EUR.")]
    [InlineData("## Key results /  / - Customer satisfaction of 4.5 out of 5")]
    [InlineData("## Success criteria /  / - Staff turnover falls to 8 %")]
    [InlineData("## What success looks like /  / - Better team spirit")]
    [InlineData("## Success criteria /  / - The cook serves a plate in under 4 minutes / - At least 60 % of guests order soup /  / ## Evaluation /  / The till lists how many guests order soup.")]
    [InlineData("## Success criteria /  / - One in three drivers can explain the rota /   - **Check**: The foreman asks each driver to explain the rota. / - No more than 4 lamps are replaced in the first year")]
    [InlineData("## How I will know it worked /  / - Our neighbours feel closer to us than before")]
    [InlineData("## Success criteria /  / - Trust of the members in the board has grown")]
    [InlineData("## Success criteria /  / - Parents see the benefit of the garden")]
    [InlineData("## Acceptance criteria /  / - Staff experience the new desk as a relief")]
    [InlineData("Street fair /  / How we shall know that it was right /  / The fair should again be the heart of the town.")]
    public void Find_CriterionNobodyMeasures_IsReported(string text) => Review.AssertFinds(Rule, FindingKind.UnmeasuredCriterion, text);

    [Theory]
    [InlineData("## Success criteria /  / - Parents are happy: at least 80 % say so in the June survey")]
    [InlineData("## Acceptance criteria /  / - All endpoints return 401 without a token / - WAL mode enabled / - Runbook published")]
    [InlineData("## Success criteria /  / - Uptime of 99.9 % /  / ## Monitoring /  / A probe checks availability every minute.")]
    [InlineData("## KPIs /  / - Churn below 3 % by December /  / ## Reporting /  / Sales reports cancellations monthly.")]
    [InlineData("## Acceptance criteria /  / - All integration tests pass / - The archive is restored from the copy")]
    [InlineData("## Success metrics /  / | Metric | Target | Measured by | / |---|---|---| / | Waiting time | under 10 minutes | ticket machine |")]
    [InlineData("## Definition of done /  / - 12 nurses trained / - Manual signed by the head of the ward")]
    [InlineData("## Success criteria /  / - p95 latency below 300 ms /  / ## Tests /  / - Load test with 200 users")]
    [InlineData("## Goals /  / - Parents are happy")]
    [InlineData("## Success criteria /  / - Error rate below 1 % (dashboard of the service desk)")]
    [InlineData("## Success criteria /  / - Satisfaction of 4.5 out of 5 /  / ## Follow-up /  / We send every guest a questionnaire.")]
    [InlineData("## Success criteria /  / - Fewer than 4 complaints a week / - The search takes less than 9 seconds /  / ## How the criteria are checked /  / The desk counts complaints. Ines Duarte times the search with a watch.")]
    [InlineData("## Success criteria /  / - The rating of both kitchens is 4.4 or higher (last year: 4.2)")]
    [InlineData("## Success criteria /  / - 60 % of active users have the new version (store consoles)")]
    [InlineData("## Acceptance criteria /  / - The rating in both stores is 4.2 or higher")]
    public void Find_CriterionThatIsMeasured_IsLeftAlone(string text) => Review.AssertSilent(Rule, FindingKind.UnmeasuredCriterion, text);
}
