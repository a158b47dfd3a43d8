using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Witan.Testing.Models;

/// <summary>A model provider on a socket of this machine, which answers by a script and goes wrong when the script says so.</summary>
/// <remarks>Safe to share. It speaks <c>/v1/messages</c>, <c>/v1/chat/completions</c>, <c>/v1/embeddings</c> and <c>/v1/models</c>. A wrong key is refused,
/// whatever the script says.</remarks>
public sealed class ModelServer : IAsyncDisposable
{
    /// <summary>The key that it knows.</summary>
    public const string Key = "key-of-the-model-server";

    private static readonly string[] KeyHeaders = ["Authorization", "x-api-key", "api-key"];

    private readonly TcpListener _listener;
    private readonly Func<ModelServerRequest, ModelServerReply> _script;
    private readonly ConcurrentQueue<ModelServerRequest> _requests = [];
    private readonly ConcurrentQueue<ModelServerConnection> _connections = [];
    private readonly ConcurrentQueue<Task> _running = [];
    private readonly HashSet<string> _prefixes = [];
    private readonly Lock _gate = new();
    private readonly Task _accepting;
    private ModelServerUsage _billed = new(0, 0);
    private int _number;

    private ModelServer(Func<ModelServerRequest, ModelServerReply> script)
    {
        _script = script;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start(backlog: 512);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    /// <summary>Gets where it listens; both SDKs take this or <see cref="ChatAddress"/> as their base.</summary>
    public Uri Address { get; }

    /// <summary>Gets the base address of the chat wire, which ends in <c>/v1</c>.</summary>
    public Uri ChatAddress => new(Address, "v1");

    /// <summary>Gets all requests that it could read, in order.</summary>
    public IReadOnlyList<ModelServerRequest> Requests => [.. _requests];

    /// <summary>Gets all connections that were ever made, in order.</summary>
    public IReadOnlyList<ModelServerConnection> Connections => [.. _connections];

    /// <summary>Gets what it would bill: every answer that it gave or began to give, by its own count.</summary>
    public ModelServerUsage Billed
    {
        get
        {
            lock (_gate)
            {
                return _billed;
            }
        }
    }

    /// <summary>Starts a server.</summary>
    /// <param name="script">Says how to answer each request; it may be called by many threads at once.</param>
    public static ModelServer Start(Func<ModelServerRequest, ModelServerReply> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return new ModelServer(script);
    }

    /// <summary>Starts a server that gives one answer to everything.</summary>
    public static ModelServer Start(ModelServerReply reply) => new(ModelServerScript.Always(reply));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (var connection in _connections)
        {
            connection.Close();
        }

        await Task.WhenAll(_running);
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync();
                socket.NoDelay = true;
                var connection = new ModelServerConnection(socket);
                _connections.Enqueue(connection);
                _running.Enqueue(Task.Run(() => connection.RunAsync(Answer, Bill)));
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener was stopped.
                return;
            }
        }
    }

    private IEnumerable<WireStep> Answer(HttpRequestText text)
    {
        var path = new Uri(Address, text.Path).AbsolutePath;
        (IWire Wire, ModelServerWire Kind)? found = (text.Method, path) switch
        {
            ("POST", "/v1/messages") => (new MessagesWire(), ModelServerWire.Messages),
            ("POST", "/v1/chat/completions") => (new ChatWire(), ModelServerWire.Chat),
            ("POST", "/v1/embeddings") => (new EmbeddingsWire(), ModelServerWire.Embeddings),
            ("GET", "/v1/models") => (new ModelsWire(), ModelServerWire.Models),
            _ => null,
        };
        if (found is not var (wire, kind))
        {
            return [WireStep.Send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")];
        }

        var request = wire.Read(Read(text, kind));
        _requests.Enqueue(request);
        var reply = request.KeyIsRight ? _script(request) : ModelServerReply.Failing(ModelServerFault.WrongKey);
        return ReplyPlan.Of(wire, WireAnswer.Of(request, reply, Cached(request.CachedPrefix)), reply);
    }

    private ModelServerRequest Read(HttpRequestText text, ModelServerWire kind)
    {
        JsonElement raw = default;
        if (text.Body.Length > 0)
        {
            using var json = JsonDocument.Parse(text.Body);
            raw = json.RootElement.Clone();
        }

        return new ModelServerRequest
        {
            Number = Interlocked.Increment(ref _number),
            Wire = kind,
            Raw = raw,
            HasKey = KeyHeaders.Any(text.Headers.ContainsKey),
            KeyIsRight = KeyHeaders.Any(name => text.Headers.TryGetValue(name, out var value) && value is Key or $"Bearer {Key}"),
            Headers = text.Headers.Where(header => !KeyHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Says how many tokens the marked prefix has, and whether it came before.</summary>
    private (int Tokens, bool IsKnown) Cached(string prefix)
    {
        lock (_gate)
        {
            return prefix.Length == 0 ? (0, true) : (ModelServerUsage.Count(prefix), !_prefixes.Add(prefix));
        }
    }

    private void Bill(ModelServerUsage cost)
    {
        lock (_gate)
        {
            _billed += cost;
        }
    }
}
