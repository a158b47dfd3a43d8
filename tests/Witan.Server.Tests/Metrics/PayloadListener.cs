using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Witan.Server.Tests.Metrics;

/// <summary>A small server that takes whatever is sent to it.</summary>
internal sealed class PayloadListener : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _taking;

    public PayloadListener()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _taking = Task.Run(TakeAsync);
    }

    public Uri Address { get; }

    public ConcurrentQueue<(string Method, string Path, string? ContentType, byte[] Body)> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _taking;
        _listener.Close();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Received.Enqueue((context.Request.HttpMethod, context.Request.Url!.AbsolutePath, context.Request.ContentType, body.ToArray()));
                context.Response.StatusCode = 200;
                context.Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }
}
