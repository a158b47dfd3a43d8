using System.Security.Cryptography;
using System.Text;

namespace Witan.Runs.Driving;

/// <summary>Binds a decision to exactly what was shown.</summary>
public static class GateHash
{
    /// <summary>The shortest beginning of a hash that a person may give for the whole.</summary>
    public const int PrefixMin = 8;

    /// <summary>Gets the SHA-256 of a text as UTF-8, in lower-case hexadecimal.</summary>
    /// <param name="shown">The text.</param>
    public static string Of(string shown) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
}
