namespace Witan.Models.Providers;

/// <summary>The connections of one provider. Share one for all its models.</summary>
/// <remarks>
/// A cancelled call closes its connection at once: nothing is drained, since a model that nobody listens to would write on, and be paid for. Nothing is tried
/// again here and no redirect is followed, so that every request is one that somebody has set money aside for, and the key goes to one address.
/// </remarks>
internal sealed class ProviderHttp : IDisposable
{
    /// <summary>The most connections to one provider.</summary>
    internal const int ConnectionsMax = 256;

    /// <summary>Opens no connection yet.</summary>
    /// <param name="options">The provider.</param>
    /// <param name="time">The clock.</param>
    public ProviderHttp(ProviderOptions options, TimeProvider time)
    {
        Client = new HttpClient(new StatusHandler(options, time) { InnerHandler = Sockets(options) }, disposeHandler: true)
        {
            // Time-outs are the caller's: its token ends the call.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Gets the client that a provider's library sends by.</summary>
    public HttpClient Client { get; }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    private static SocketsHttpHandler Sockets(ProviderOptions options) => new()
    {
        ResponseDrainTimeout = TimeSpan.Zero,
        MaxResponseDrainSize = 0,
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = ConnectionsMax,
        // Names are looked up again, and idle connections do not outlive the other side's patience.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
