using Witan.Memory.Patterns;

namespace Witan.Memory.Tests.Patterns;

/// <summary>Few trials make nobody sure.</summary>
public sealed class WilsonTests
{
    [Theory]
    [InlineData(1, 2, 0.095)]
    [InlineData(10, 10, 0.722)]
    [InlineData(18, 20, 0.699)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 0)]
    public void LowerBound_IsThePublishedOne(long successes, long trials, double expected) => Assert.Equal(expected, Wilson.LowerBound(successes, trials), 0.0005);

    [Fact]
    public void LowerBound_LiesBelowTheShare_AndRisesWithSuccesses()
    {
        for (var trials = 1L; trials <= 60; trials++)
        {
            for (var successes = 1L; successes <= trials; successes++)
            {
                var bound = Wilson.LowerBound(successes, trials);
                Assert.InRange(bound, 0, successes / (double)trials);
                Assert.True(bound > Wilson.LowerBound(successes - 1, trials));
            }
        }
    }
}
