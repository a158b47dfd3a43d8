using Witan.Runs.Guards;

namespace Witan.Runs.Tests.Guards;

public sealed class GraphCheckTests
{
    [Fact]
    public void Fault_StepThatFollowsItself_NeedsAnExit()
    {
        Assert.Contains("a → a", Fault(("a", "a", null), ("a", "end", null)), StringComparison.Ordinal);
        Assert.Null(Fault(("a", "a", null), ("a", "end", "the limit is reached")));
    }

    [Fact]
    public void Fault_CycleInsideACycle_IsLeftByTheExitOfTheOuter() =>
        Assert.Null(Fault(("a", "b", null), ("b", "a", null), ("b", "c", null), ("c", "a", null), ("c", "end", "enough")));

    [Fact]
    public void Fault_ExitThatLeadsIntoAnotherCycle_NeedsOneThereToo() =>
        Assert.Contains("c → d → c", Fault(("a", "b", null), ("b", "a", null), ("b", "c", "enough"), ("c", "d", null), ("d", "c", null), ("d", "end", null)), StringComparison.Ordinal);

    [Fact]
    public void Fault_StepFromWhichTheEndCannotBeReached_IsNamed() =>
        Assert.Contains("'b'", Fault(("a", "b", null), ("a", "end", null)), StringComparison.Ordinal);

    [Fact]
    public void Fault_StepThatIsNeverReached_IsNamed() =>
        Assert.Contains("'x'", Fault(("a", "end", null), ("x", "end", null)), StringComparison.Ordinal);

    private static string? Fault(params (string From, string To, string? Exit)[] edges) =>
        GraphCheck.Fault(new ProtocolGraph("test", "a", [.. edges.Select(edge => new GraphEdge(edge.From, edge.To, edge.Exit))]));
}
