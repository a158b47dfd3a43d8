using Witan.Memory.Serving;

namespace Witan.Memory.Tests.Serving;

/// <summary>The nearest rank of the latest values.</summary>
public sealed class SampleRingTests
{
    [Fact]
    public void Percentile_IsTheNearestRank_OfTheLatestValues()
    {
        var ring = new SampleRing();
        Assert.Equal((null, 0), ring.Percentile(99));
        for (var value = 1; value <= 100; value++)
        {
            ring.Add(value);
        }

        Assert.Equal((99.0, 100), ring.Percentile(99));
        Assert.Equal((100.0, 100), ring.Percentile(100));
        Assert.Equal((1.0, 100), ring.Percentile(1));
        for (var value = 0; value < SampleRing.SamplesMax; value++)
        {
            ring.Add(7);
        }

        Assert.Equal((7.0, SampleRing.SamplesMax), ring.Percentile(100));
    }
}
