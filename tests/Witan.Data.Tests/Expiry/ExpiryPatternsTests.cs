using Witan.Data.Expiry;

namespace Witan.Data.Tests.Expiry;

public sealed class ExpiryPatternsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ExpiryPatterns _patterns = new(new ExpiryOptions());

    [Theory]
    [InlineData("session:7", "session")]
    [InlineData("session:", "session")]
    [InlineData("checkpoint:run:3", "checkpoint")]
    [InlineData("rate:u-7:12", "rate window")]
    [InlineData("cache:session:7", "cached answer")]
    public void Match_KeyThatBeginsWithAPrefix_GivesItsPattern(string key, string name) => Assert.Equal(name, _patterns.Match(key)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("session")]
    [InlineData("Session:7")]
    [InlineData(" session:7")]
    [InlineData("sessions:7")]
    [InlineData("tenant:session:7")]
    public void Match_AnyOtherKey_HasNoPatternAndNoExpiry(string key)
    {
        Assert.Null(_patterns.Match(key));
        Assert.Null(_patterns.ExpiresAt(key, Now));
    }

    [Fact]
    public void ExpiresAt_KeyWithAPattern_IsItsLifeFromNow()
    {
        Assert.Equal(Now.AddDays(7), _patterns.ExpiresAt("checkpoint:1", Now));
        Assert.Equal(Now.AddMinutes(1), _patterns.ExpiresAt("rate:1", Now));
    }

    [Fact]
    public void Match_AnyOrderOfPatterns_GivesTheSame()
    {
        var turned = new ExpiryPatterns(new ExpiryOptions { Patterns = [.. ExpiryOptions.DefaultPatterns.Reverse()] });
        Assert.Equal(4, turned.All.Count);
        Assert.All(ExpiryOptions.DefaultPatterns, pattern => Assert.Same(pattern, turned.Match(pattern.Prefix + "x")));
    }

    [Fact]
    public void New_FaultyOptions_AreRefusedWithAllFaults()
    {
        var options = new ExpiryOptions { Patterns = [new("a", "", TimeSpan.Zero)] };
        var error = Assert.Throws<ArgumentException>(() => new ExpiryPatterns(options));
        Assert.StartsWith(string.Join(' ', options.FindFaults()), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_ListChangedAfterwards_HasNoEffect()
    {
        List<ExpiryPattern> list = [ExpiryPattern.Session];
        var patterns = new ExpiryPatterns(new ExpiryOptions { Patterns = list });
        list.Clear();
        Assert.NotNull(patterns.Match("session:1"));
    }
}
