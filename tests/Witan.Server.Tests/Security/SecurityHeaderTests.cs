using Witan.Server.Hosting;

namespace Witan.Server.Tests.Security;

/// <summary>Browsers are told to stay with TLS where there is TLS, and nowhere else: over plain HTTP anybody could have said it.</summary>
public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData(true, "https", true)]
    [InlineData(true, "http", false)]
    [InlineData(false, "https", false)]
    public async Task StrictTransport_IsAskedForBehindTls_ThatATrustedProxySpeaks(bool isTrusted, string scheme, bool isAsked)
    {
        await using var world = await ServerWorld.StartAsync(options: new ServerOptions { TrustedProxies = isTrusted ? ["127.0.0.1"] : [] });
        using var answer = await world.AskAsync(HttpMethod.Get, "/health/live", null, null, ("X-Forwarded-Proto", scheme), ("X-Forwarded-For", "192.0.2.7"));
        Assert.Equal(isAsked, answer.Headers.Contains("Strict-Transport-Security"));
    }
}
