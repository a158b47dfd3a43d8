using System.Globalization;
using Witan.Testing;
using World = Witan.Testing.Simulation.Simulation;

namespace Witan.Runs.Tests.Simulation;

/// <summary>Runs, processes, a journal, people and faults on virtual time; the invariants are checked after each seed.</summary>
/// <remarks><c>bench/simulation.sh</c> runs as many seeds as it is told.</remarks>
public sealed class SimulationTests
{
    private const int SeedsOfASuite = 500;

    /// <summary>The most seeds in which a journal that does not look at the version is found out.</summary>
    private const int SeedsToFindABug = 1000;

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("WITAN_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : SeedsOfASuite;

    [Fact]
    [Trait("Category", "Slow")]
    public void Simulation_EverySeed_KeepsTheInvariants()
    {
        var began = TimeProvider.System.GetTimestamp();
        var results = new Witan.Testing.Simulation.SimulationResult[Seeds];
        Parallel.For(0, Seeds, seed => results[seed] = World.Run(seed));

        var took = TimeProvider.System.GetElapsedTime(began);
        Repository.WriteTable("simulation", $"""
            | seeds | runs | completed | events | crashes | failures | seconds |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | {Seeds} | {results.Sum(result => result.Runs)} | {results.Sum(result => result.Completed)} | {results.Sum(result => result.Events)} | {results.Sum(result => result.Crashes)} | {results.Count(result => result.Failure is not null)} | {took.TotalSeconds:0.0} |
            """);
        var failed = results.Select((result, seed) => (seed, result.Failure)).Where(pair => pair.Failure is not null).ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed.Take(5).Select(pair => $"seed {pair.seed}: {pair.Failure}")));
    }

    [Fact]
    public void Simulation_JournalThatIgnoresVersions_IsFoundOut()
    {
        var found = Enumerable.Range(0, SeedsToFindABug).FirstOrDefault(seed => World.Run(seed, hasPlantedBug: true).Failure is not null, -1);
        Assert.NotEqual(-1, found);
    }

    [Fact]
    public void Simulation_SameSeedTwice_IsTheSame()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Equal(World.Run(seed), World.Run(seed));
        }
    }
}
