using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging;
using Witan.Server.Logging;
using Witan.Testing;

namespace Witan.Server.Tests.Logging;

#pragma warning disable CA1848, CA2254 // A test logs what it likes.
public sealed class LineLoggerTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Line_AsJson_HoldsValuesScopesAndTheEvent()
    {
        var logger = Logger(isJson: true);
        using (logger.BeginScope(new KeyValuePair<string, object?>[] { new("request", "r-1") }))
        {
            logger.LogWarning(new EventId(2003), "The run {RunId} waits\nfor {WaitMs} ms.", "01k3", 250);
        }

        var line = JsonNode.Parse(Assert.Single(Lines()))!;
        Assert.Equal("warning", line["level"]!.GetValue<string>());
        Assert.Equal(2003, line["event"]!.GetValue<int>());
        Assert.Equal("r-1", line["request"]!.GetValue<string>());
        Assert.Equal("01k3", line["runId"]!.GetValue<string>());
        Assert.Equal("The run 01k3 waits\nfor 250 ms.", line["message"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Line_WhateverIsLogged_IsOneLine(bool isJson) => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text =>
        {
            _output.GetStringBuilder().Clear();
            Logger(isJson).LogError(new InvalidOperationException(text.Get), "{Text}", text.Get);
            return _output.ToString().Count(letter => letter == '\n') == 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("the secret horse staple is in it")]
    [InlineData("postgres://witan:planted-pass@db.example/witan cannot be reached")]
    [InlineData("Authorization: Bearer planted-token-0123456789")]
    [InlineData("api_key=planted-key-0123456789 was refused")]
    [InlineData("key sk-planted0123456789abcdef was refused")]
    [InlineData("{\"password\":\"planted-pass\"}")]
    public void Line_WithASecret_HidesIt(string message)
    {
        foreach (var isJson in new[] { true, false })
        {
            var logger = Logger(isJson);
            logger.LogError(new InvalidOperationException(message), "{Value} and {Other}", message, message);
        }

        Assert.DoesNotContain("planted", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("horse staple", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains(LogSecrets.Mask, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfTheFramework_IsWrittenFromWarningsOn()
    {
        using var provider = new LineLoggerProvider(_output, new LogOptions(IsJson: true), new LogSecrets([]), _time);
        var framework = provider.CreateLogger("Microsoft.AspNetCore.Hosting");
        framework.LogInformation("noise");
        framework.LogWarning("news");
        provider.CreateLogger("Witan.Server").LogInformation("ours");
        Assert.Equal(["news", "ours"], Lines().Select(line => JsonNode.Parse(line)!["message"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("abc-1.2_3", true)]
    [InlineData("a b", false)]
    [InlineData("a\nb", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void RequestId_OfACaller_IsTakenWhenItIsOne(string? named, bool taken) => Assert.Equal(taken, RequestLog.IdOf(named) == named);

    private ILogger Logger(bool isJson) =>
        new LineLoggerProvider(_output, new LogOptions(isJson), new LogSecrets(["horse staple"]), _time).CreateLogger("Witan.Tests");

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
