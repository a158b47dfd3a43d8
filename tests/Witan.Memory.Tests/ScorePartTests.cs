using Witan.Memory.Recall;

namespace Witan.Memory.Tests;

/// <summary>A score's parts are what it is made of.</summary>
public sealed class ScorePartTests
{
    [Fact]
    public void Contribution_IsValueTimesWeight() => Assert.Equal(1.5, new ScorePart("words", 3, 0.5).Contribution);
}
