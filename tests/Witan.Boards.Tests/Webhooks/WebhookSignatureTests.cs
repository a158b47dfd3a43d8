using System.Security.Cryptography;
using System.Text;
using Witan.Boards.Webhooks;

namespace Witan.Boards.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    [Theory]
    [InlineData("a plain secret", "a plain secret")]
    [InlineData("whsec_YSBwbGFpbiBzZWNyZXQ=", "a plain secret")]
    [InlineData("whsec_not base 64!", "whsec_not base 64!")]
    public void Of_IsTheHmacOfIdTimestampAndBody(string secret, string key)
    {
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes("msg_1.1772438400.{\"ä\":1}"));
        Assert.Equal($"v1,{Convert.ToBase64String(expected)}", WebhookSignature.Of(secret, "msg_1", 1772438400, Encoding.UTF8.GetBytes("{\"ä\":1}")));
    }

    [Fact]
    public void Of_AnyChange_GivesAnother()
    {
        var body = "{\"value\":1}"u8.ToArray();
        var signature = WebhookSignature.Of("secret", "id", 1, body);
        Assert.NotEqual(signature, WebhookSignature.Of("secret2", "id", 1, body));
        Assert.NotEqual(signature, WebhookSignature.Of("secret", "id2", 1, body));
        Assert.NotEqual(signature, WebhookSignature.Of("secret", "id", 2, body));
        Assert.NotEqual(signature, WebhookSignature.Of("secret", "id", 1, body.AsSpan(0, body.Length - 1)));
    }
}
