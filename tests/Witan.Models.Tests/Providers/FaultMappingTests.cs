using System.Net.Http.Headers;
using System.Net.Sockets;
using Witan.Models.Faults;
using Witan.Models.Providers;

namespace Witan.Models.Tests.Providers;

public sealed class FaultMappingTests
{
    private static readonly ProviderOptions Provider = new() { Name = "p", Kind = ProviderKind.OpenAi, ApiKey = "a-secret-key" };

    [Theory]
    [InlineData(400, """{"object":"error","message":"This model's maximum context length is 8192 tokens","type":"BadRequestError","code":400}""", ModelFault.ContextTooLong, "vLLM")]
    [InlineData(400, """{"error":{"code":400,"message":"it does not fit","type":"exceed_context_size_error"}}""", ModelFault.ContextTooLong, "llama-server")]
    [InlineData(404, """{"error":{"message":"model 'x' not found","type":"api_error","param":null,"code":null}}""", ModelFault.Rejected, "Ollama")]
    [InlineData(404, """{"error":"model 'x' not found"}""", ModelFault.Rejected, "Ollama, elsewhere")]
    [InlineData(400, """{"error":{"message":"filtered","code":"content_filter"}}""", ModelFault.Refused, "Azure")]
    [InlineData(402, """{"error":{"message":"Insufficient Balance"}}""", ModelFault.Quota, "others that follow OpenAI")]
    [InlineData(403, "", ModelFault.Authentication, "any")]
    [InlineData(413, "<html>too large</html>", ModelFault.ContextTooLong, "a proxy")]
    [InlineData(502, "<html>bad gateway</html>", ModelFault.Overloaded, "a proxy")]
    [InlineData(504, "", ModelFault.TimedOut, "a proxy")]
    [InlineData(307, "", ModelFault.Rejected, "a redirect, which is not followed")]
    [InlineData(422, "[1]", ModelFault.Rejected, "any")]
    public void OfStatus_KnownDialects_NamesTheFault(int status, string body, ModelFault expected, string whose)
    {
        Assert.NotEmpty(whose);
        var fault = FaultMapping.Of(new ProviderStatusException(status, null, body), Provider, "m", new CallTrace { IsSent = true });
        Assert.Equal((expected, status, status == 504), (fault.Fault, fault.Status, fault.MayBeBilled));
        Assert.DoesNotContain("<html>", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ConnectionNeverMade_IsFree()
    {
        var sent = new CallTrace { IsSent = true };
        foreach (var kind in new[] { HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError })
        {
            var fault = FaultMapping.Of(new InvalidOperationException("wrapped", new HttpRequestException(kind, "no")), Provider, "m", sent);
            Assert.Equal((ModelFault.Network, false), (fault.Fault, fault.MayBeBilled));
        }

        var late = FaultMapping.Of(new TaskCanceledException("slow", new TimeoutException()), Provider, "m", sent);
        Assert.Equal((ModelFault.Network, false), (late.Fault, late.MayBeBilled));
    }

    [Fact]
    public void Of_ConnectionBroken_MayBeBilled()
    {
        var sent = new CallTrace { IsSent = true };
        Exception[] breaks =
        [
            new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
            new HttpRequestException("cut", new IOException()),
            new IOException("cut"),
            new SocketException(104),
            new OperationCanceledException(),
        ];
        Assert.All(breaks, cut =>
        {
            var fault = FaultMapping.Of(cut, Provider, "m", sent);
            Assert.Equal((ModelFault.Network, true), (fault.Fault, fault.MayBeBilled));
        });
    }

    [Fact]
    public void Of_RequestNeverSent_IsRejectedAndFree()
    {
        var fault = FaultMapping.Of(new NotSupportedException("tools"), Provider, "m", new CallTrace());
        Assert.Equal((ModelFault.Rejected, false), (fault.Fault, fault.MayBeBilled));
        Assert.Contains("tools", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_KnownAlready_StaysItself()
    {
        var known = new ModelException(ModelFault.Quota, "p", "m", "none");
        Assert.Same(known, FaultMapping.Of(new InvalidOperationException("wrapped", known), Provider, "m", new CallTrace()));
    }

    [Fact]
    public void Wait_HeaderInSecondsOrAsADate_IsBounded()
    {
        var now = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
        Assert.Null(StatusHandler.Wait(null, now));
        Assert.Equal(TimeSpan.FromSeconds(7), StatusHandler.Wait(RetryConditionHeaderValue.Parse("7"), now));
        Assert.Equal(TimeSpan.FromSeconds(90), StatusHandler.Wait(new RetryConditionHeaderValue(now.AddSeconds(90)), now));
        Assert.Equal(TimeSpan.Zero, StatusHandler.Wait(new RetryConditionHeaderValue(now.AddSeconds(-90)), now));
        Assert.Equal(StatusHandler.RetryAfterMax, StatusHandler.Wait(new RetryConditionHeaderValue(now.AddYears(1)), now));
    }

    [Fact]
    public void ToString_Options_HoldsNoKey()
    {
        Assert.DoesNotContain("secret", Provider.ToString(), StringComparison.Ordinal);
        Assert.Equal("said …", Provider.Hide("said a-secret-key"));
    }

    [Theory]
    [InlineData("key with spaces")]
    [InlineData("key\n")]
    [InlineData("schlüssel")]
    public void Checked_KeyThatNoHeaderTakes_IsNamedAndNotQuoted(string key)
    {
        var error = Assert.Throws<InvalidOperationException>((Provider with { ApiKey = key }).Checked);
        Assert.Contains("apiKey", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "http://a/", 10)]
    [InlineData("n", "ftp://a/", 10)]
    [InlineData("n", "http://me:word@a/", 10)]
    [InlineData("n", "http://a/", 0)]
    [InlineData("n", "http://a/", 1000)]
    public void Checked_OptionsThatCannotBe_AreNamed(string name, string address, int seconds)
    {
        var options = Provider with { Name = name, Address = new Uri(address), ConnectTimeout = TimeSpan.FromSeconds(seconds) };
        Assert.DoesNotContain("word", Assert.Throws<InvalidOperationException>(options.Checked).Message, StringComparison.Ordinal);
    }
}
