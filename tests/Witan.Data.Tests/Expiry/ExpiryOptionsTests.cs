using Witan.Data.Expiry;

namespace Witan.Data.Tests.Expiry;

public sealed class ExpiryOptionsTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public void Defaults_AreTheFourPatternsWithoutFault()
    {
        var options = new ExpiryOptions();
        Assert.Empty(options.FindFaults());
        Assert.Equal(
            [
                ("session", "session:", 7 * Day),
                ("checkpoint", "checkpoint:", 7 * Day),
                ("rate window", "rate:", TimeSpan.FromMinutes(1)),
                ("cached answer", "cache:", 30 * Day),
            ],
            options.Patterns.Select(pattern => (pattern.Name, pattern.Prefix, pattern.TimeToLive)));
    }

    [Fact]
    public void FindFaults_NoPatterns_IsFine() => Assert.Empty(FaultsOf());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void FindFaults_EmptyPrefix_NamesKeyAndLimit(string? prefix) => Assert.Equal(
        $"Expiry:Patterns:1:Prefix must have 1 to 128 characters, not \"{prefix}\".",
        Assert.Single(FaultsOf(new("a", "a:", Day), new("b", prefix!, Day))));

    [Theory]
    [InlineData("a:", "a:")]
    [InlineData("a:", "a:b:")]
    [InlineData("a:b:", "a:")]
    public void FindFaults_PrefixThatBeginsAnother_NamesBoth(string first, string second) => Assert.Equal(
        $"Expiry:Patterns:1:Prefix must be a prefix that is no beginning of another and begins with none, not \"{second}\" beside \"{first}\".",
        Assert.Single(FaultsOf(new("a", first, Day), new("b", second, Day))));

    [Fact]
    public void FindFaults_PrefixesThatDifferInCase_AreTwo() => Assert.Empty(FaultsOf(new("a", "a:", Day), new("b", "A:", Day)));

    [Theory]
    [InlineData("00:00:01")]
    [InlineData("3650.00:00:00")]
    public void FindFaults_TimeToLiveAtTheLimits_IsFine(string timeToLive) =>
        Assert.Empty(FaultsOf(new ExpiryPattern("a", "a:", TimeSpan.Parse(timeToLive))));

    [Theory]
    [InlineData("00:00:00.9999999")]
    [InlineData("00:00:00")]
    [InlineData("-1.00:00:00")]
    [InlineData("3650.00:00:00.0000001")]
    public void FindFaults_TimeToLiveBeyondTheLimits_NamesKeyAndLimits(string timeToLive) => Assert.Equal(
        $"Expiry:Patterns:0:TimeToLive must be from 00:00:01 to 3650.00:00:00, not {timeToLive}.",
        Assert.Single(FaultsOf(new ExpiryPattern("a", "a:", TimeSpan.Parse(timeToLive)))));

    [Theory]
    [InlineData("")]
    [InlineData("Other")]
    [InlineData("A")]
    [InlineData(null)]
    public void FindFaults_NameThatReportsCannotUse_NamesTheKey(string? name) => Assert.StartsWith(
        "Expiry:Patterns:1:Name must ",
        Assert.Single(FaultsOf(new("a", "a:", Day), new(name!, "b:", Day))),
        StringComparison.Ordinal);

    [Fact]
    public void FindFaults_TooMany_NamesTheLimit()
    {
        var many = Enumerable.Range(100, ExpiryOptions.PatternsMax + 1).Select(at => new ExpiryPattern($"{at}", $"{at}:", Day)).ToArray();
        Assert.Equal("Expiry:Patterns must be a list of at most 64 patterns, not 65.", Assert.Single(FaultsOf(many)));
        Assert.Empty(FaultsOf(many[1..]));
    }

    [Fact]
    public void FindFaults_NullWhereTheHostBoundNothing_NamesTheKey()
    {
        Assert.Equal("Expiry:Patterns:0 must be a pattern, not null.", Assert.Single(FaultsOf([null!])));
        Assert.Single(new ExpiryOptions { Patterns = null! }.FindFaults());
    }

    [Fact]
    public void FindFaults_SeveralFaults_TellsAll() => Assert.Collection(
        FaultsOf(new ExpiryPattern("", "", TimeSpan.Zero)),
        fault => Assert.StartsWith("Expiry:Patterns:0:Name must ", fault, StringComparison.Ordinal),
        fault => Assert.StartsWith("Expiry:Patterns:0:Prefix must ", fault, StringComparison.Ordinal),
        fault => Assert.StartsWith("Expiry:Patterns:0:TimeToLive must ", fault, StringComparison.Ordinal));

    private static IReadOnlyList<string> FaultsOf(params ExpiryPattern[] patterns) => new ExpiryOptions { Patterns = patterns }.FindFaults();
}
