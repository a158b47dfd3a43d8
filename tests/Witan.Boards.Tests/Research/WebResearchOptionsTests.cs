using Witan.Boards.Research;

namespace Witan.Boards.Tests.Research;

public sealed class WebResearchOptionsTests
{
    private static readonly WebResearchOptions Good = new() { Kind = WebSearchKind.SearXng, Endpoint = "https://search.example.org/" };

    public static TheoryData<WebResearchOptions, string> Wrong => new()
    {
        { Good with { Endpoint = null }, "endpoint is an address" },
        { Good with { Endpoint = "ftp://example.org/" }, "endpoint is an address" },
        { Good with { Endpoint = "https://user:word@example.org/" }, "endpoint is an address" },
        { Good with { Kind = WebSearchKind.Json }, "needs {query}" },
        { Good with { ResultsMax = 0 }, "resultsMax is from 1 to 10" },
        { Good with { ResultsMax = 11 }, "resultsMax" },
        { Good with { TimeoutSeconds = 0 }, "timeoutSeconds is from 1 to 60" },
        { Good with { BytesMax = 1023 }, "bytesMax is from 1024" },
        { Good with { CostUsd = -0.01m }, "costUsd is from 0" },
        { Good with { Hosts = ["https://example.org"] }, "hosts has at most 100 names" },
        { Good with { KeyHeader = "X Token" }, "keyHeader" },
        { Good with { Fields = new WebSearchFields("a", "", "b", "c") }, "fields needs" },
    };

    [Fact]
    public void FindFaults_DefaultsAndAPlainEndpoint_AreRight()
    {
        Assert.Empty(new WebResearchOptions().FindFaults());
        Assert.Empty(Good.FindFaults());
        Assert.Empty((Good with { Kind = WebSearchKind.Json, Endpoint = "https://example.org/?q={query}&n={count}" }).FindFaults());
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void FindFaults_WhatCannotBeUsed_IsNamed(WebResearchOptions options, string says) => Assert.Contains(says, Assert.Single(options.FindFaults()), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("https://www.EXAMPLE.org/a", true)]
    [InlineData("https://badexample.org/a", false)]
    [InlineData("https://example.org.evil.net/a", false)]
    [InlineData("https://example.org@evil.net/a", false)]
    public void IsAllowed_AHostOrOneBelowIt(string url, bool allowed) => Assert.Equal(allowed, WebAnswer.IsAllowed(new Uri(url), ["example.org"]));
}
