using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class TotalMismatchRuleTests
{
    private static readonly TotalMismatchRule Rule = new();

    [Theory]
    [InlineData("| Item | Cost |\n|---|---|\n| Hall | 1,200 EUR |\n| Food | 3,400 EUR |\n| Total | 4,500 EUR |")]
    [InlineData("| Task | Hours |\n|---|---|\n| Wiring | 12 |\n| Paint | 8 |\n| Floor | 20 |\n| **Total** | **42** |")]
    [InlineData("| Phase | Effort |\n|---|---|\n| Build | 3-5 days |\n| Test | 2-3 days |\n| Total | 5-9 days |")]
    [InlineData("| Ward | Beds | Nurses |\n|---|---|---|\n| A | 20 | 6 |\n| B | 18 | 5 |\n| Sum | 38 | 13 |")]
    [InlineData("| Line | Amount |\n|---|---|\n| Staff | $12k |\n| Travel | $3k |\n| Total | $16k |")]
    [InlineData("| Article | Quantity | Unit price | Amount |\n|---|---|---|---|\n| Chair | 10 | 45 EUR | 450 EUR |\n| Desk | 4 | 120 EUR | 500 EUR |\n| Lamp | 2 | 30 EUR | 60 EUR |")]
    [InlineData("- Design: 4 days\n- Build: 10 days\n- Test: 3 days\n- Total: 19 days")]
    [InlineData("- Design: 2 hours\n- Build: 3 hours\n\n**Total**: 7 hours")]
    [InlineData("The bus costs 300 EUR, the museum 120 EUR, together 450 EUR.")]
    [InlineData("We count 40 chairs in the hall and 25 chairs in the foyer, in total 75 chairs.")]
    [InlineData("Costs of the fair, a total of 900 EUR:\n- Tents: 500 EUR\n- Music: 300 EUR")]
    [InlineData("| Step | Planned |\n|---|---|\n| Pack | 15 min |\n| Drive | 30 min |\n| In total | 55 min |")]
    [InlineData("1. Fill three crates (20 minutes)\n2. Load them (15 minutes)\n\nAll of this takes 45 minutes in total.")]
    [InlineData("- Course, two days: 900 EUR\n- Books: 300 EUR\n- Total: 1,300 EUR")]
    [InlineData("Amounts in EUR:\n\n    Rent, hall              1,200\n    Two tents                 800\n    TOTAL                   2,100")]
    public void Find_PartsThatDoNotMakeTheTotal_AreReported(string text) => RuleCases.Single(Rule, $"# Paper\n\n{text}\n");

    [Theory]
    [InlineData("| Item | Cost |\n|---|---|\n| Hall | 1,200 EUR |\n| Food | 3,400 EUR |\n| Total | 4,600 EUR |")]
    [InlineData("| Item | Share |\n|---|---|\n| Hall | 30% |\n| Food | 40% |\n| Total | 100% |")]
    [InlineData("| Team | Average age | Members |\n|---|---|---|\n| Red | 30 | 4 |\n| Blue | 40 | 5 |\n| Total | 35 | 9 |")]
    [InlineData("| Phase | Effort |\n|---|---|\n| Build | 3-5 days |\n| Test | 2-3 days |\n| Total | 5-8 days |")]
    [InlineData("| Task | Effort |\n|---|---|\n| Wiring | 4 hours |\n| Paint | 12 hours |\n| Total | 2 days |")]
    [InlineData("| Item | Price |\n|---|---|\n| Chair | 45 |\n| Desk | 120 |\n| Total | 930 |")]
    [InlineData("| Item | Cost |\n|---|---|\n| Hall | open |\n| Food | 3,400 EUR |\n| Music | 500 EUR |\n| Total | 5,000 EUR |")]
    [InlineData("| Item | 2025 | 2026 |\n|---|---|---|\n| Rent | 10 | 12 |\n| Subtotal | 10 | 12 |\n| Power | 4 | 5 |\n| Water | 1 | 2 |\n| Total | 15 | 19 |")]
    [InlineData("- Design: 30 min\n- Build: 3 hours\n- Total: 3.5 hours")]
    [InlineData("- Fixes: 3-5 days\n- Charts: 2-3 days\n- Total: 5-8 days")]
    [InlineData("The bus costs 300 EUR, the museum 120 EUR, together 420 EUR.")]
    [InlineData("Of 300 letters 40 came back; in total 12 people complained.")]
    [InlineData("- Rent: 1.2 million EUR\n- Staff: 0.9 million EUR\n- Total: 2.1 million EUR")]
    [InlineData("| | 2025 |\n|---|---|\n| Per ticket | EUR 4.00 |\n| Tickets per year | 300 |\n| Tickets | EUR 1,200.00 |\n| Set-up | EUR 500.00 |\n| Total | EUR 1,700.00 |")]
    [InlineData("Licence €500 and seats 3 × €200 = €600, together €1,100.")]
    public void Find_TotalsThatFitOrCannotBeAdded_AreLeftAlone(string text) => RuleCases.None(Rule, $"# Paper\n\n{text}\n");

    [Fact]
    public void Find_WrongTotal_SaysTheRightOne()
    {
        var finding = RuleCases.Single(Rule, "| Item | Cost |\n|---|---|\n| Hall | 1,200 EUR |\n| Food | 3,400 EUR |\n| Total | 4,500 EUR |\n");

        Assert.Contains("4,600 EUR", finding.Reason, StringComparison.Ordinal);
        Assert.Equal(5, finding.Evidence[^1].Line);
    }
}
