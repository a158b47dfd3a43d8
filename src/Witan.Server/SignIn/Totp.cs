using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Witan.Server.SignIn;

/// <summary>Codes that an authenticator shows: RFC 6238 with SHA-1, 30 seconds and six digits, which every authenticator knows. Pure.</summary>
public static class Totp
{
    /// <summary>The seconds of a step.</summary>
    public const int StepSeconds = 30;

    /// <summary>How many steps before and after now a code may be of: clocks differ, and people type slowly.</summary>
    public const int Drift = 1;

    private const int SecretBytes = 20;
    private const int Digits = 6;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Makes a new secret, in the base 32 of RFC 4648 without padding.</summary>
    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Gets the code of a step.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="step">The step, counted from 1970.</param>
    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator: the code is keyed, and collisions do not help to guess one.
        var hash = HMACSHA1.HashData(Decode(secret), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>Finds the step that a code is of.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="code">What was typed; blanks are left out.</param>
    /// <param name="now">The time.</param>
    /// <returns>The step; null when the code is of none that counts now.</returns>
    public static long? StepOf(string secret, string? code, DateTimeOffset now)
    {
        var typed = (code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit))
        {
            return null;
        }

        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            // All are compared, so that the time tells nothing.
            found = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(typed)) ? step : found;
        }

        return found;
    }

    /// <summary>Writes the address that an authenticator reads from the picture.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="account">Whose.</param>
    public static string Uri(string secret, string account) =>
        $"otpauth://totp/Witan:{System.Uri.EscapeDataString(account)}?secret={secret}&issuer=Witan&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        int buffer = 0, bits = 0;
        foreach (var digit in text)
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(digit, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
