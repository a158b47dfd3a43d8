using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class PercentageMismatchRuleTests
{
    private static readonly PercentageMismatchRule Rule = new();

    [Theory]
    [InlineData("In the survey 18 of 40 (55%) said yes.")]
    [InlineData("Progress: 310/1240 (35%)")]
    [InlineData("12 out of 48 pupils (20%) walk to school.")]
    [InlineData("Tests passed: 95/100 (98%)")]
    [InlineData("| Item | Share |\n|---|---|\n| Staff | 50% |\n| Rent | 30% |\n| Travel | 30% |")]
    [InlineData("| Cost | % |\n|---|---|\n| Staff | 50 |\n| Rent | 30 |\n| Travel | 10 |\n| Total | 100 |")]
    [InlineData("| Item | % of budget |\n|---|---|\n| Staff | 60 |\n| Rent | 25 |\n| Travel | 25 |")]
    [InlineData("## Budget allocation\n\n- Staff: 50%\n- Rent: 20%\n- Travel: 20%")]
    [InlineData("The time is split as follows:\n- Lessons: 60%\n- Projects: 30%\n- Breaks: 20%")]
    [InlineData("The budget is split 60% staff, 30% rent and 20% travel.")]
    [InlineData("Traffic mix: 70% reads, 20% writes, 20% deletes.")]
    [InlineData("Allocation of the hours: 50% lessons, 30% projects and 30% trips.")]
    [InlineData("Of 400 letters last year, 60 (25%) came back.")]
    [InlineData("800 trays were sent; 200 of them (35%) came late.")]
    [InlineData("| Item | Share |\n|---|---|\n| Staff | 50% |\n| Rent | 30% |\n| All | 100% |")]
    public void Find_SharesOrFractionsThatDoNotFit_AreReported(string text) => RuleCases.Single(Rule, $"# Paper\n\n{text}\n");

    [Theory]
    [InlineData("In the survey 22 of 40 (55%) said yes.")]
    [InlineData("Progress: 263/1236 (21%)")]
    [InlineData("Progress: 2/3 (66%)")]
    [InlineData("About 1 of 3 (~35%) walk to school.")]
    [InlineData("| Item | Share |\n|---|---|\n| Staff | 33% |\n| Rent | 33% |\n| Travel | 33% |")]
    [InlineData("| Endpoint | Error rate |\n|---|---|\n| Search | 2% |\n| Upload | 3% |")]
    [InlineData("| Gate | Coverage % |\n|---|---|\n| Unit | 80 |\n| Service | 60 |")]
    [InlineData("## Budget allocation\n\n- Staff: 50%\n- Rent: 30%\n- Travel: 20%")]
    [InlineData("Roll-out:\n- Week 1: 10%\n- Week 2: 50%\n- Week 3: 100%")]
    [InlineData("The budget is split 60% staff, 30% rent and 10% travel.")]
    [InlineData("CPU above 80% or memory above 90% pages the team.")]
    [InlineData("Of the calls 95% are answered and 5% are lost, 2% for good.")]
    [InlineData("| Kind | Sent | Lost | Share |\n|---|---|---|---|\n| Letters | 100 | 5 | 5% |\n| Parcels | 200 | 2 | 1% |")]
    [InlineData("Of 400 letters last year, 100 (25%) came back.")]
    public void Find_SharesThatFitOrAreNoShares_AreLeftAlone(string text) => RuleCases.None(Rule, $"# Paper\n\n{text}\n");
}
