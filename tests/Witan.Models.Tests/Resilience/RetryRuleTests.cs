using Witan.Models.Faults;
using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

public sealed class RetryRuleTests
{
    private static readonly ResilienceOptions Options = new() { BackoffMin = TimeSpan.FromMilliseconds(100), BackoffMax = TimeSpan.FromSeconds(1) };

    [Fact]
    public void Decide_MayBeBilled_IsNeverRepeated() =>
        Assert.All(Enum.GetValues<ModelFault>(), fault => Assert.Equal(RetryEnd.MayBeBilled, Decide(Question(fault, billed: true)).End));

    [Theory]
    [InlineData(ModelFault.Authentication)]
    [InlineData(ModelFault.Quota)]
    [InlineData(ModelFault.ContextTooLong)]
    [InlineData(ModelFault.Refused)]
    [InlineData(ModelFault.Malformed)]
    [InlineData(ModelFault.Rejected)]
    public void Decide_WouldFailAgain_IsNotRepeated(ModelFault fault) => Assert.Equal(RetryEnd.NotTransient, Decide(Question(fault)).End);

    [Fact]
    public void Decide_RetriesUsed_GivesUp() =>
        Assert.Equal(RetryEnd.RetriesUsed, Decide(Question(ModelFault.Network) with { Retries = Options.RetriesMax }).End);

    [Fact]
    public void Decide_AskedForLongerThanAllowed_GivesUp()
    {
        Assert.Equal(RetryEnd.AskedTooLong, Decide(Question(ModelFault.Overloaded, asked: Options.RetryAfterMax + TimeSpan.FromTicks(1))).End);
        Assert.Equal(Options.RetryAfterMax, Decide(Question(ModelFault.Overloaded, asked: Options.RetryAfterMax)).Wait);
    }

    [Fact]
    public void Decide_WaitAsLongAsWhatIsLeft_GivesUp() =>
        Assert.Equal(RetryEnd.TimeUsed, Decide(Question(ModelFault.Network) with { Left = TimeSpan.FromMilliseconds(50) }).End);

    [Fact]
    public void Decide_BreakerOpenForLonger_GivesUp() =>
        Assert.Equal(RetryEnd.BreakerOpen, Decide(Question(ModelFault.Network) with { BreakerLeft = TimeSpan.FromMilliseconds(51) }).End);

    [Fact]
    public void Decide_NoRetryLeftForAll_GivesUp() =>
        Assert.Equal(RetryEnd.BudgetUsed, Decide(Question(ModelFault.Network) with { Budget = new RetryBudget(RetryBudget.One - 1, TimeSpan.Zero) }).End);

    [Fact]
    public void Wait_AnyChance_IsBetweenHalfAndWholeOfTheDoubledPause()
    {
        var random = new Random(7);
        for (var round = 0; round < 10_000; round++)
        {
            var retries = random.Next(0, 11);
            var whole = Math.Min(1_000, 100 * Math.Pow(2, retries));
            var wait = RetryRule.Wait(Options, retries, null, random.NextDouble()).TotalMilliseconds;
            Assert.InRange(wait, whole / 2, whole);
            Assert.Equal(Math.Floor(wait), wait);
        }
    }

    [Fact]
    public void Wait_AskedFor_IsKeptToAndSpread()
    {
        var asked = TimeSpan.FromSeconds(5);
        Assert.Equal(asked, RetryRule.Wait(Options, 0, asked, 0));
        Assert.Equal(asked + TimeSpan.FromMilliseconds(50), RetryRule.Wait(Options, 3, asked, 0.5));
    }

    private static RetryDecision Decide(RetryQuestion question) => RetryRule.Decide(Options, question);

    private static RetryQuestion Question(ModelFault fault, bool billed = false, TimeSpan? asked = null) => new()
    {
        Fault = new ModelException(fault, "p", "m", "planned") { MayBeBilled = billed, RetryAfter = asked },
        Retries = 0,
        Left = TimeSpan.FromMinutes(5),
        Budget = new RetryBudget(RetryBudget.One, TimeSpan.Zero),
        Chance = 0,
    };
}
