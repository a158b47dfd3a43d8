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
    [InlineData("The jury checks the following 4 criteria:\n- Taste\n- Smell\n- Looks")]
    [InlineData("The first year has five visits:\n- Berlin\n- Bonn\n- Bremen")]
    [InlineData("We go on in three stages:\n\nStage 1: measure the hall.\nStage 2: paint the hall.")]
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
    [InlineData("## 2 Data\n\nText.\n\n## 3 Features\n\n- Colour\n- Weight\n\n## 4 Use")]
    [InlineData("Two halls, 18 talks:\n- Monday: 8 talks\n- Tuesday: 6 talks\n- Wednesday: 4 talks")]
    [InlineData("The report lists 16 findings:\n\n| Severity | Found |\n|---|---|\n| High | 4 |\n| Medium | 5 |\n| Low | 7 |")]
    [InlineData("We check the following two criteria:\n1. 20 more children than last year come\n2. Less waste")]
    public void Find_CountsOfSomethingElse_AreLeftAlone(string text) => RuleCases.None(Rule, $"# Paper\n\n{text}\n");
}
