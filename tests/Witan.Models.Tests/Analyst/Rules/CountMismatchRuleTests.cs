using Witan.Models.Analyst.Rules;

namespace Witan.Models.Tests.Analyst.Rules;

public sealed class CountMismatchRuleTests
{
    private static readonly CountMismatchRule Rule = new();

    [Theory]
    [InlineData("The move has the following four steps:\n1. Pack\n2. Drive\n3. Unpack")]
    [InlineData("We see three risks:\n- Rain\n- Strike")]
    [InlineData("## Tables created (5 total)\n\n1. users\n2. votes\n3. rooms\n4. keys")]
    [InlineData("There are 3 options:\n- Buy\n- Rent\n- Borrow\n- Wait")]
    [InlineData("The work falls into five phases.\n\n- Plan\n- Build\n- Test\n- Move")]
    [InlineData("## Four goals\n\n- Shorter queues\n- Fewer letters\n- Happier staff")]
    [InlineData("Six wards take part:\n- A\n- B\n- C\n- D\n- E")]
    [InlineData("The three suppliers below made an offer:\n\n| Supplier | Price |\n|---|---|\n| Alder | 10 |\n| Birch | 12 |")]
    [InlineData("We agreed on two rules:\n- No phones\n- No visitors\n- No smoking")]
    [InlineData("The fair needs 4 teams:\n- Doors\n- Food\n- Stage")]
    [InlineData("## Reasons (3)\n\n- It is cheaper\n- It is nearer")]
    public void Find_ListOfAnotherLength_IsReported(string text) => RuleCases.Single(Rule, $"# Paper\n\n{text}\n");

    [Theory]
    [InlineData("The move has the following three steps:\n1. Pack\n2. Drive\n3. Unpack")]
    [InlineData("## Indexes created (6 total)\n\n- by name\n- by date\n- Plus 4 that come with the keys")]
    [InlineData("Two of the five phases are done:\n- Plan\n- Build\n- Test")]
    [InlineData("Fixes for Phase 2 issues:\n- Cache\n- Log\n- Queue")]
    [InlineData("Within three weeks we will:\n- Pack\n- Drive")]
    [InlineData("At least two steps are needed:\n- Pack\n- Drive\n- Unpack")]
    [InlineData("We hire 40 nurses for the following wards:\n- A\n- B")]
    [InlineData("Each class has 5 tasks per week:\n- Read\n- Write")]
    [InlineData("We see three risks:\n1. Rain\n   - tents\n   - umbrellas\n2. Strike\n3. Cold")]
    [InlineData("## Three phases\n\n### Plan\n- a\n- b\n\n### Build\n- c\n- d\n\n### Move\n- e\n- f")]
    [InlineData("We serve 12 customers.\n\n- Fast\n- Friendly")]
    [InlineData("The five teams:\n- Doors\n- Food\n- ... (3 more)")]
    public void Find_CountsOfSomethingElse_AreLeftAlone(string text) => RuleCases.None(Rule, $"# Paper\n\n{text}\n");
}
