using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Witan.Kernel.Identity;

namespace Witan.Memory.Serving;

/// <summary>Decides for which tenants something is switched on: always the same ones, and more with a higher percentage, never others instead.</summary>
public static class FlagRollout
{
    private const uint Buckets = 100;

    /// <summary>Tells whether a flag is on for a tenant.</summary>
    /// <param name="flag">The flag's name, so that not the same tenants are first with every flag.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="percent">For how many of a hundred tenants it is on, 0 to 100.</param>
    public static bool IsOn(string flag, TenantId tenant, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, (int)Buckets);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{flag}\u001f{tenant.Value}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % Buckets < percent;
    }
}
