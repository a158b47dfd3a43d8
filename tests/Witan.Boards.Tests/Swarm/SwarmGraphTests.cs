using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Guards;
using Witan.Testing.Swarms;

namespace Witan.Boards.Tests.Swarm;

/// <summary>The graph that is checked at start-up is the one that runs take.</summary>
public sealed class SwarmGraphTests
{
    [Fact]
    public void Graph_HasNoCycleWithoutAGuardedExit() => Assert.Null(GraphCheck.Fault(new SwarmProtocol().Graph));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Run_TakesOnlyEdgesOfTheGraph(int rounds)
    {
        var host = new SwarmHost();
        var run = await host.OpenAsync(Plans.Flawed, new SwarmOptions { Rounds = rounds });
        await host.DriveAsync(run);
        var graph = new SwarmProtocol().Graph;
        var taken = (await host.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None))
            .Select(recorded => recorded.Event).OfType<IStepResult>().Select(result => NodeOf(graph, result.Step)).ToList();

        Assert.Equal(graph.Start, taken[0]);
        Assert.All(taken.Zip(taken.Skip(1)), pair => Assert.True(pair.First == pair.Second || graph.After(pair.First).Contains(pair.Second), $"{pair.First} → {pair.Second}"));
        Assert.Contains(ProtocolGraph.End, graph.After(taken[^1]));
    }

    /// <summary>A step's name begins with its node's, in small letters with hyphens.</summary>
    private static string NodeOf(ProtocolGraph graph, string step) =>
        graph.Nodes.Single(node => node != ProtocolGraph.End && step.Replace("-", string.Empty, StringComparison.Ordinal).StartsWith(node, StringComparison.OrdinalIgnoreCase));
}
