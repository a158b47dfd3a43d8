using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Witan.Testing.Processes;

/// <summary>An HTTP server on this machine that takes webhooks, and answers as a test says.</summary>
public sealed class HookListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HookRequest, int> _answer;

    /// <summary>Initializes a new instance of the <see cref="HookListener"/> class, which listens at once.</summary>
    /// <param name="answer">Gets the status of each answer; null for 204 always.</param>
    public HookListener(Func<HookRequest, int>? answer = null)
    {
        _answer = answer ?? (_ => 204);
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/hook/");
        }

        _listener.Prefixes.Add(Url.ToString());
        _listener.Start();
        _ = TakeAsync();
    }

    /// <summary>Gets where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Gets what came, in order.</summary>
    public ConcurrentQueue<HookRequest> Requests { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                var headers = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(name => name, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
                var request = new HookRequest(headers, body.ToArray());
                Requests.Enqueue(request);
                context.Response.StatusCode = _answer(request);
                context.Response.RedirectLocation = context.Response.StatusCode == 302 ? Url.ToString() : null;
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // It was closed.
        }
    }
}
