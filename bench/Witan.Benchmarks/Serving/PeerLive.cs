using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Witan.Benchmarks.Serving;

/// <summary>ws or socket.io in Node.js: what is published is sent to all connections, and kept nowhere.</summary>
internal sealed class PeerLive : ILiveServer
{
    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly bool _isSocketIo;

    private PeerLive(Process process, string name, string address, bool isSocketIo)
    {
        (_process, Name, _isSocketIo) = (process, name, isSocketIo);
        _http = new HttpClient { BaseAddress = new Uri(address) };
        Address = new Uri(address.Replace("http", "ws", StringComparison.Ordinal) + (isSocketIo ? "/socket.io/?EIO=4&transport=websocket" : "/"));
    }

    public string Name { get; }

    public Uri Address { get; }

    public int Process => _process.Id;

    /// <summary>Starts one of them; its first line says who it is and where.</summary>
    public static async Task<PeerLive> StartAsync(string directory, string kind)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = directory, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("server.mjs");
        start.ArgumentList.Add(kind);
        var process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var line = JsonNode.Parse(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The other server ended; what it said stands above."))!;
        return new PeerLive(process, (string)line["name"]!, (string)line["address"]!, kind == "socket.io");
    }

    public void Prepare(ClientWebSocketOptions options)
    {
        // Nobody is asked who they are.
    }

    public async Task JoinAsync(ClientWebSocket client, CancellationToken cancellationToken)
    {
        if (!_isSocketIo)
        {
            return;
        }

        // Engine.IO's opening comes first; then the client joins the usual namespace and is told that it did.
        var buffer = new byte[1024];
        _ = await client.ReceiveAsync(buffer, cancellationToken);
        await client.SendAsync("40"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        _ = await client.ReceiveAsync(buffer, cancellationToken);
    }

    public async Task PublishAsync(string text, CancellationToken cancellationToken)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var answer = await _http.PostAsync(new Uri("/publish", UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        // At the end of its input it ends.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }
}
