using System.Security.Cryptography;
using System.Text;

namespace Witan.Boards.Webhooks;

/// <summary>Signs a message, in the form of the Standard Webhooks specification, version 1. Pure.</summary>
/// <remarks>
/// Signed is <c>id.timestamp.body</c> with HMAC-SHA256; the header holds <c>v1,</c> and the signature in base 64. A receiver makes the same, compares in
/// constant time, refuses a timestamp that is minutes old, and takes each id once.
/// </remarks>
public static class WebhookSignature
{
    /// <summary>The header of the message's id, the same each time it is sent.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header of the time of this attempt, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header of the signature.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>A secret that begins so is base 64 behind it; any other is taken as its bytes in UTF-8.</summary>
    private const string EncodedPrefix = "whsec_";

    /// <summary>Makes the value of the header.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string Of(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key(secret), signed))}";
    }

    private static byte[] Key(string secret)
    {
        if (secret.StartsWith(EncodedPrefix, StringComparison.Ordinal))
        {
            var key = new byte[secret.Length];
            if (Convert.TryFromBase64String(secret[EncodedPrefix.Length..], key, out var length) && length > 0)
            {
                return key[..length];
            }
        }

        return Encoding.UTF8.GetBytes(secret);
    }
}
