using System.Globalization;
using Witan.Testing;
using Witan.Testing.Boards;
using Witan.Testing.Simulation;
using World = Witan.Testing.Simulation.Simulation;

namespace Witan.Boards.Tests.Board.Proofs;

/// <summary>Boards, processes, a journal, people and faults on virtual time; what must hold is checked after each seed.</summary>
/// <remarks>People pause, resume, kill, interject, answer, approve (twice, and on what is not shown), amend, reject, change limits and constraints and call the
/// vote; processes crash, freeze and lose answers. <c>bench/board-proofs.sh</c> runs as many seeds as it is told.</remarks>
public sealed class BoardSimulationTests
{
    private const int SeedsOfASuite = 500;

    /// <summary>The most seeds in which a board that forgets its gate is found out.</summary>
    private const int SeedsToFindABug = 200;

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("WITAN_BOARD_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : SeedsOfASuite;

    [Fact]
    [Trait("Category", "Slow")]
    public void Board_EverySeed_KeepsTheInvariants()
    {
        var began = TimeProvider.System.GetTimestamp();
        var results = new SimulationResult[Seeds];
        Parallel.For(0, Seeds, seed => results[seed] = World.Run(seed, chance => new SimulatedBoards(chance)));

        var took = TimeProvider.System.GetElapsedTime(began);
        Repository.WriteTable("board-simulation", $"""
            | seeds | boards | completed | events | crashes | failures | seconds |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | {Seeds} | {results.Sum(result => result.Runs)} | {results.Sum(result => result.Completed)} | {results.Sum(result => result.Events)} | {results.Sum(result => result.Crashes)} | {results.Count(result => result.Failure is not null)} | {took.TotalSeconds:0.0} |
            """);
        var failed = results.Select((result, seed) => (seed, result.Failure)).Where(pair => pair.Failure is not null).ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed.Take(5).Select(pair => $"seed {pair.seed}: {pair.Failure}")));
        Assert.True(results.Sum(result => result.Completed) > Seeds / 4, "Too few boards came to their end for the run to say anything.");
    }

    [Fact]
    public void Board_ThatForgetsItsGate_IsFoundOut()
    {
        var found = Enumerable.Range(0, SeedsToFindABug).Select(seed => World.Run(seed, chance => new SimulatedBoards(chance, forgetsGate: true)).Failure).FirstOrDefault(failure => failure is not null);
        Assert.NotNull(found);
    }

    [Fact]
    public void Board_SameSeedTwice_IsTheSame()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            Assert.Equal(World.Run(seed, chance => new SimulatedBoards(chance)), World.Run(seed, chance => new SimulatedBoards(chance)));
        }
    }
}
