using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Witan.Kernel.Identity;

namespace Witan.Server.Security;

/// <summary>What a cookie, a token or a link carries: whose it is, which one, and a secret of 256 random bits, of which only the hash is stored.</summary>
/// <param name="Tenant">The tenant in which it is looked up.</param>
/// <param name="Id">Which one.</param>
/// <param name="Value">The secret's text.</param>
public sealed record Secret(TenantId Tenant, string Id, string Value)
{
    /// <summary>The longest text that is looked at.</summary>
    public const int TextLengthMax = 256;

    private const int IdBytes = 9;
    private const int SecretBytes = 32;

    /// <summary>Gets the hash that is stored: random bits of this length need no slow hash.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Value));

    /// <summary>Makes a new one.</summary>
    /// <param name="tenant">The tenant.</param>
    public static Secret New(TenantId tenant) =>
        new(tenant, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads the text of <see cref="ToText"/>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The secret; null when the text has another form.</returns>
    public static Secret? Read(string? text)
    {
        if (text is not { Length: > 0 and <= TextLengthMax } || text.Split('.') is not [var tenant, { Length: IdBytes * 2 } id, { Length: > 0 } value])
        {
            return null;
        }

        try
        {
            var named = new TenantId(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(tenant)));
            return named.IsValid ? new Secret(named, id, value) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Says whether a stored hash is this secret's, in a time that tells nothing.</summary>
    /// <param name="stored">The stored hash.</param>
    public bool Fits(byte[] stored) => CryptographicOperations.FixedTimeEquals(Hash, stored);

    /// <summary>Writes it as its owner keeps it.</summary>
    public string ToText() => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Tenant.Value))}.{Id}.{Value}";

    /// <summary>Does not write the secret, so that no log does.</summary>
    public override string ToString() => $"{Tenant}/{Id}";
}
