using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Witan.Boards.Tests.Research;

/// <summary>An HTTP server on this machine that answers searches as a test says.</summary>
internal sealed class SearchServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerContext, Task> _answer;

    public SearchServer(Func<HttpListenerContext, Task> answer)
    {
        _answer = answer;
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = TakeAsync();
    }

    public SearchServer(string body, int status = 200)
        : this(context => WriteAsync(context, body, status))
    {
    }

    public string Url { get; }

    /// <summary>Gets what was asked, in order.</summary>
    public ConcurrentQueue<HttpListenerRequest> Requests { get; } = [];

    public static async Task WriteAsync(HttpListenerContext context, string body, int status = 200)
    {
        context.Response.StatusCode = status;
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    public void Dispose() => _listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                Requests.Enqueue(context.Request);
                _ = AnswerAsync(context);
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // It was closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            await _answer(context);
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // Whoever asked has gone.
        }
    }
}
