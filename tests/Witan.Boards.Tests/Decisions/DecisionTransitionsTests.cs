using Witan.Boards.Decisions;

namespace Witan.Boards.Tests.Decisions;

public sealed class DecisionTransitionsTests
{
    private static readonly HashSet<(DecisionStatus, DecisionStatus)> Possible =
    [
        (DecisionStatus.Proposed, DecisionStatus.Accepted),
        (DecisionStatus.Proposed, DecisionStatus.Rejected),
        (DecisionStatus.Accepted, DecisionStatus.Accepted),
        (DecisionStatus.Accepted, DecisionStatus.Superseded),
    ];

    [Fact]
    public void Check_AllPairs_AllowFour()
    {
        foreach (var from in Enum.GetValues<DecisionStatus>())
        {
            foreach (var to in Enum.GetValues<DecisionStatus>())
            {
                Assert.Equal(Possible.Contains((from, to)), DecisionTransitions.Check("01k3", from, to) is null);
            }
        }
    }

    [Fact]
    public void Words_AreReadBack() =>
        Assert.All(Enum.GetValues<DecisionStatus>(), status => Assert.Equal(status, DecisionTransitions.Read(DecisionTransitions.Word(status))));

    [Fact]
    public void Bar_IsHigherForWhatCannotBeUndone() =>
        Assert.Equal((0.75, 0.50, 0.50), (DecisionBar.Of(reversible: false), DecisionBar.Of(reversible: true), DecisionBar.Of(reversible: null)));
}
