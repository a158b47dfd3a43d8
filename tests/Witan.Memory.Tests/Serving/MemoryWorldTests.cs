using Witan.Testing.Memories;

namespace Witan.Memory.Tests.Serving;

/// <summary>Whatever order a seed puts a hundred operations in: none hangs, nothing acknowledged is lost, and the index is the store.</summary>
public sealed class MemoryWorldTests
{
    private const int Seeds = 20;

    [Fact]
    public async Task EveryOrder_LosesNothingAndHangsNowhere()
    {
        using var places = await MemoryPlaces.CreateAsync();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var result = await MemoryWorld.RunAsync(seed, places);
            Assert.True(result.Failures.Count == 0, $"Seed {seed}: {string.Join(' ', result.Failures)}");
            Assert.Equal(MemoryWorld.Operations, result.Operations);
        }
    }

    [Theory]
    [InlineData(DatabaseBreak.LosesWrites, 20)]
    [InlineData(DatabaseBreak.Hangs, 30)]
    public async Task PlantedFault_IsFound(DatabaseBreak fault, int every)
    {
        using var places = await MemoryPlaces.CreateAsync();
        var result = await MemoryWorld.RunAsync(1, places, database => new BrokenDatabase(database, fault, every));
        Assert.Contains(result.Failures, failure => failure.Contains(fault == DatabaseBreak.Hangs ? "hang" : "acknowledged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameSeed_IsTheSameWorld()
    {
        using var places = await MemoryPlaces.CreateAsync();
        var (one, other) = (await MemoryWorld.RunAsync(7, places), await MemoryWorld.RunAsync(7, places));
        Assert.Equal((one.Operations, one.Busy, one.Steps), (other.Operations, other.Busy, other.Steps));
    }
}
