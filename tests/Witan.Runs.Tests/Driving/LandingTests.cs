using Witan.Runs.Driving;

namespace Witan.Runs.Tests.Driving;

/// <summary>Which steps that ended are journaled in one append.</summary>
public sealed class LandingTests
{
    [Fact]
    public void Together_Results_GoTogetherUpToTheLimit()
    {
        Assert.Equal([3], Sizes(Result(1), Result(2), Result(1)));
        Assert.Equal([2, 1], Sizes(Result(40), Result(Landing.EventsMax - 40), Result(1)));
        Assert.Empty(Sizes());
    }

    [Fact]
    public void Together_ResultBeyondTheLimit_GoesAloneAndWhole() => Assert.Equal([1, 1, 1], Sizes(Result(1), Result(Landing.EventsMax + 5), Result(1)));

    [Fact]
    public void Together_Faults_AreDecidedOneAfterTheOther() => Assert.Equal([2, 1, 1, 1], Sizes(Result(1), Result(1), Fault(), Fault(), Result(1)));

    private static IEnumerable<int> Sizes(params Landing[] landings) => Landing.Together(landings).Select(group => group.Count);

    private static Landing Result(int events) => new([], _ => [], events);

    private static Landing Fault() => new([], _ => [], null);
}
