using Witan.Boards.Deliberation.Arguments;
using static Witan.Boards.Tests.Deliberation.Votes;

namespace Witan.Boards.Tests.Deliberation.Arguments;

public sealed class NoveltyRuleTests
{
    [Theory]
    [InlineData("The index fills the disk within a month.", "Within a month the index fills the disk.", false)]
    [InlineData("The index fills the disk within a month.", "Indexes filled disks within months!", false)]
    [InlineData("The index fills the disk within a month.", "The index, as I said before, would fill the disk within a month", false)]
    [InlineData("The index fills the disk within a month.", "The index does not fill the disk within a month.", true)]
    [InlineData("The index fills the disk within 2 months.", "The index fills the disk within 9 months.", true)]
    [InlineData("The index fills the disk within a month.", "The index fills the disk within 3 months.", true)]
    [InlineData("The index fills the disk within 3 months.", "The index fills the disk within months.", false)]
    [InlineData("The index fills the disk within a month.", "Nobody has asked the customers.", true)]
    [InlineData("The index fills the disk.", "The index fills the disk, the backup takes all night, and the export fails.", true)]
    [InlineData("The index fills the disk, the backup takes all night, and the export fails.", "The index fills the disk.", false)]
    [InlineData("All patients kept normal liver values.", "All patients kept normal liver values, and normal kidney values too, doctors found.", true)]
    [InlineData("p99 is 1,500.5 ms", "P99 is 1,500.5 ms.", false)]
    [InlineData("", "…", false)]
    [InlineData("索引が多すぎる", "索引が多すぎる", false)]
    public void New_ASecondClaim_IsNewsWhenItSaysSomethingElse(string said, string now, bool isNew) =>
        Assert.Equal(isNew, NoveltyRule.New([Argument("1", "s1", said)], [Argument("2", "s2", now)]).Count == 1);

    [Theory]
    [InlineData("risk/disk", "risk/disk", false)]
    [InlineData("risk/disk", "risk/cost", true)]
    [InlineData("", "", true)]
    public void New_HalfOfTheWordsAreTheSame_TheKeyDecides(string first, string second, bool isNew)
    {
        var said = Argument("1", "s1", "The index fills the disk within a month.", kind: first);
        var now = Argument("2", "s2", "Our disk will lack room for that index in a month.", kind: second);
        Assert.Equal(isNew, NoveltyRule.New([said], [now]).Count == 1);
    }

    [Fact]
    public void New_TheSameClaimWithALineThatNobodyCited_IsNews()
    {
        var said = Argument("1", "s1", "It is slow.", lines: 4);
        Assert.Single(NoveltyRule.New([said], [Argument("2", "s2", "It is slow.", lines: [4, 5])]));
        Assert.Empty(NoveltyRule.New([said], [Argument("2", "s2", "It is slow.", lines: 4)]));
    }

    [Fact]
    public void New_TwoWordingsInOneRound_AreNewsOnce() =>
        Assert.Equal(["1"], NoveltyRule.New([], [Argument("1", "s1", "It is slow at noon."), Argument("2", "s2", "At noon it is slow.")]).Select(argument => argument.Id));

    [Fact]
    public void Fault_OfAnArgument_NamesTheLimit()
    {
        Assert.Null(Argument("1", "s1", "It is slow.").Fault());
        Assert.Contains("1 to 2000 characters", Argument("1", "s1", new string('x', 2_001)).Fault(), StringComparison.Ordinal);
        Assert.Contains("limit is 20", Argument("1", "s1", "x", lines: [.. Enumerable.Range(1, 21)]).Fault(), StringComparison.Ordinal);
    }
}
