using System.Net;
using System.Net.Sockets;

namespace Witan.Boards.Webhooks;

/// <summary>Which addresses a webhook may be sent to. Pure.</summary>
/// <remarks>
/// Targets are the operator's own, in a network that may well be private; so private and loopback addresses are allowed. What nobody means is the machine's own
/// link, where clouds answer with credentials: 169.254.0.0/16 and fe80::/10 (RFC 3927, RFC 4291), and the metadata addresses outside of it.
/// </remarks>
public static class AddressGuard
{
    private static readonly IPNetwork[] LinkLocal =
    [
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("fe80::/10"),
        // Metadata of clouds outside of the link's own range: Amazon over IPv6, Alibaba, Oracle.
        IPNetwork.Parse("fd00:ec2::254/128"),
        IPNetwork.Parse("100.100.100.200/32"),
        IPNetwork.Parse("192.0.0.192/32"),
    ];

    /// <summary>Tells whether an address may be asked.</summary>
    /// <param name="address">The address, as it was resolved.</param>
    /// <param name="allowLinkLocal">Whether the settings allow the machine's own link.</param>
    public static bool Allows(IPAddress address, bool allowLinkLocal)
    {
        ArgumentNullException.ThrowIfNull(address);
        var real = Unwrap(address);
        var isNobody = real.Equals(IPAddress.Any) || real.Equals(IPAddress.IPv6Any) || real.Equals(IPAddress.Broadcast) || real.IsIPv6Multicast
            || (real.AddressFamily == AddressFamily.InterNetwork && real.GetAddressBytes()[0] is >= 224 and <= 239);
        return !isNobody && (allowLinkLocal || !LinkLocal.Any(network => network.Contains(real)));
    }

    /// <summary>An IPv4 address may come in the clothes of IPv6: mapped, or behind the translator's prefix 64:ff9b::/96 (RFC 6052).</summary>
    private static IPAddress Unwrap(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && IPNetwork.Parse("64:ff9b::/96").Contains(address)
            ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
    }
}
