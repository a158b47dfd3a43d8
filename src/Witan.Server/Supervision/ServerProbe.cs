using System.Net.Sockets;
using Witan.Server.Health;

namespace Witan.Server.Supervision;

/// <summary>Asks a server whether it lives and whether it is ready. It keeps one connection, so that a server whose places are all taken still answers.</summary>
internal sealed class ServerProbe : IDisposable
{
    private readonly HttpClient _client;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public ServerProbe(IReadOnlyList<string> addresses, TimeSpan timeout, TimeProvider time)
    {
        (_timeout, _time) = (timeout, time);
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 })
        {
            BaseAddress = Reachable(addresses.FirstOrDefault(address => address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) ?? addresses[0]),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Says whether anything answers: any status is a sign of life.</summary>
    public async Task<bool> LivesAsync(CancellationToken cancellationToken) => await AskAsync(HealthRoutes.Live, _timeout, cancellationToken) is not null;

    /// <summary>Says whether it can work: an empty text when it can, else what is wrong; null when it did not say.</summary>
    /// <remarks>It waits longer than for a sign of life: a part that is gone keeps readiness itself waiting.</remarks>
    public async Task<string?> ReadyAsync(CancellationToken cancellationToken) => await AskAsync(HealthRoutes.Ready, _timeout * 2, cancellationToken) switch
    {
        (200, _) => string.Empty,
        (503, { Length: > 0 } text) => text,
        (var status and > 0, _) => $"status {status}",
        _ => null,
    };

    public void Dispose() => _client.Dispose();

    /// <summary>An address that means every interface is reached on this machine's own.</summary>
    internal static Uri Reachable(string address)
    {
        var text = address.Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("://+", "://127.0.0.1", StringComparison.Ordinal);
        var uri = new UriBuilder(text);
        uri.Host = uri.Host switch { "0.0.0.0" => "127.0.0.1", "[::]" => "[::1]", var host => host };
        return uri.Uri;
    }

    private async Task<(int Status, string Text)?> AskAsync(string path, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), either.Token);
            return ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync(either.Token)).Trim());
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.SecureConnectionError && error.InnerException is not (IOException or SocketException))
        {
            // A certificate of another name is an answer all the same.
            return (0, string.Empty);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
