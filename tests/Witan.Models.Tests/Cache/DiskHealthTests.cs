using Witan.Models.Cache.Disk;

namespace Witan.Models.Tests.Cache;

public sealed class DiskHealthTests
{
    [Fact]
    public void Failed_AnyHistory_IsOffExactlyAfterThreeOfOneSideInARow()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var health = DiskHealth.Good;
            var (reads, writes, isOff) = (0, 0, false);
            for (var act = 0; act < 40; act++)
            {
                var isRead = random.Next(2) == 0;
                if (random.Next(3) == 0)
                {
                    health = health.Failed(isRead, faultsMax: 3);
                    (reads, writes) = isRead ? (reads + 1, writes) : (reads, writes + 1);
                    isOff |= reads >= 3 || writes >= 3;
                }
                else
                {
                    health = health.Succeeded(isRead);
                    (reads, writes) = isRead ? (0, writes) : (reads, 0);
                }

                Assert.Equal(isOff, health.IsOff);
                if (!isOff)
                {
                    Assert.Equal(reads + writes == 0, health.IsGood);
                }
            }
        }
    }
}
