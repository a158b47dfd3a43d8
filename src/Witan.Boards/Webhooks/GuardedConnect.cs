using System.Net;
using System.Net.Sockets;

namespace Witan.Boards.Webhooks;

/// <summary>Opens connections to addresses that were looked at, and to no others: a name that changes its address between the look and the connection gains nothing.</summary>
internal static class GuardedConnect
{
    /// <summary>Makes a handler that follows no redirect, uses no proxy and keeps no cookies.</summary>
    /// <param name="allowLinkLocal">Whether the settings allow the machine's own link.</param>
    public static SocketsHttpHandler CreateHandler(bool allowLinkLocal) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 32,
        ConnectCallback = (connection, token) => ConnectAsync(connection.DnsEndPoint, allowLinkLocal, token),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, bool allowLinkLocal, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(place.Host, cancellationToken);
        var allowed = addresses.Where(address => AddressGuard.Allows(address, allowLinkLocal)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(addresses.Length == 0
                ? $"{place.Host} has no address."
                : $"{place.Host} is an address of this machine's own link, which webhooks are not sent to unless allowLinkLocal is set.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
