using FsCheck;
using FsCheck.Fluent;
using Witan.Kernel.Identity;
using Witan.Testing;

namespace Witan.Kernel.Tests;

public sealed class RunIdTests
{
    [Fact]
    public void New_Later_SortsLater()
    {
        var time = new ManualTimeProvider();
        var ids = new List<RunId>();
        for (var count = 0; count < 1000; count++)
        {
            ids.Add(RunId.New(time));
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(ids, ids.Order().ToList());
    }

    [Fact]
    public void New_AtOneMoment_AreDifferent()
    {
        var time = new ManualTimeProvider();
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => RunId.New(time)).Distinct().Count());
    }

    [Fact]
    public void New_IsItsOwnPrefix()
    {
        var id = RunId.New(TimeProvider.System);
        Assert.Equal(RunId.Length, id.Value.Length);
        Assert.True(RunId.TryParsePrefix(id.Value.ToUpperInvariant(), out var prefix));
        Assert.Equal(id.Value, prefix);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("not-an-id")]
    [InlineData("ilou")]
    [InlineData("00000000000000000")]
    [InlineData("../../etc")]
    public void TryParsePrefix_Nonsense_IsRefused(string? text) => Assert.False(RunId.TryParsePrefix(text, out _));

    [Fact]
    public void TryParsePrefix_AnyText_NeverThrowsAndAcceptsOnlyTheAlphabet() =>
        Prop.ForAll<string>(text => !RunId.TryParsePrefix(text, out var prefix) || prefix.All("0123456789abcdefghjkmnpqrstvwxyz".Contains))
            .QuickCheckThrowOnFailure();
}
