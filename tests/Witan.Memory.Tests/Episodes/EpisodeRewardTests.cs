using Witan.Memory.Episodes;
using Witan.Memory.Recall;

namespace Witan.Memory.Tests.Episodes;

/// <summary>The reward follows its formula and its bounds.</summary>
public sealed class EpisodeRewardTests
{
    [Theory]
    [InlineData(MemoryOutcome.Success, 5, 0, 1.0)]
    [InlineData(MemoryOutcome.Success, 20, 0, 0.925)]
    [InlineData(MemoryOutcome.Success, 4, 1, 0.9625)]
    [InlineData(MemoryOutcome.Partial, 1, 0, 0.5)]
    [InlineData(MemoryOutcome.Failure, 1, 0, 0.0)]
    [InlineData(MemoryOutcome.Abstained, 3, 0, 0.3)]
    [InlineData(MemoryOutcome.Abstained, 10, 0, 0.1)]
    public void Total_IsTheFormulas(MemoryOutcome kind, int steps, int failed, double expected) =>
        Assert.Equal(expected, EpisodeReward.Of(new EpisodeOutcome(kind, "x"), steps, failed).Total, 1e-9);

    [Fact]
    public void Partial_IsTheShareThatWasDone() =>
        Assert.Equal(0.75, EpisodeReward.Of(new EpisodeOutcome(MemoryOutcome.Partial, "x") { Done = ["a", "b", "c"], Undone = ["d"] }, 1, 0).Total, 1e-9);

    [Fact]
    public void Total_StaysFromZeroToOne_AndNeverRisesWithFailedSteps()
    {
        foreach (var kind in Enum.GetValues<MemoryOutcome>())
        {
            for (var steps = 0; steps <= 40; steps++)
            {
                for (var failed = 0; failed <= steps; failed++)
                {
                    var total = EpisodeReward.Of(new EpisodeOutcome(kind, "x"), steps, failed).Total;
                    Assert.InRange(total, 0, 1);
                    Assert.True(failed == 0 || total <= EpisodeReward.Of(new EpisodeOutcome(kind, "x"), steps, failed - 1).Total);
                }
            }
        }
    }
}
