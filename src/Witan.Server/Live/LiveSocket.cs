using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Runs.Feed;
using Witan.Server.Api.Sessions;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Live;

/// <summary>One client's WebSocket: it subscribes to runs, each from a sequence, and gets what they get.</summary>
/// <remarks>
/// The client sends <c>{"subscribe":RUN,"after":N}</c>, <c>{"unsubscribe":RUN}</c> or <c>{"ping":true}</c>. A feed waits for nobody: one message at a
/// time is sent, and a client that takes one for too long is cut, with the close code <see cref="TooSlow"/>; it resumes where it was.
/// </remarks>
internal sealed class LiveSocket(WebSocket socket, ServerParts parts, ServerOptions options, RunFeed feed, EventForm form, Caller caller) : IAsyncDisposable
{
    /// <summary>The close code for a client that does not read.</summary>
    public const WebSocketCloseStatus TooSlow = (WebSocketCloseStatus)4008;

    /// <summary>The close code for a client that wants nothing.</summary>
    public const WebSocketCloseStatus Idle = (WebSocketCloseStatus)4000;

    /// <summary>The most runs of one socket.</summary>
    public const int SubscriptionsMax = 100;

    /// <summary>The most bytes of a client's message.</summary>
    public const int MessageBytesMax = 4 * 1024;

    /// <summary>The most messages of a client in a minute.</summary>
    public const int MessagesPerMinute = 300;

    /// <summary>The longest that a client may take one message.</summary>
    public static readonly TimeSpan SendMax = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (FeedSubscription Subscription, Task Pump)> _subscriptions = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _end = new();
    private long _minute;
    private int _messages;
    private WebSocketCloseStatus _close = WebSocketCloseStatus.NormalClosure;
    private string _reason = "bye";

    /// <summary>Serves the client until it leaves, is cut, or the server stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await using var stop = stopping.Register(() => End(WebSocketCloseStatus.EndpointUnavailable, "The server stops. Come back in a moment, with the last sequence that you have."));
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                await AnswerAsync(message);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client vanished, or was cut.
        }

        await CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (var (_, (subscription, pump)) in _subscriptions)
        {
            subscription.Dispose();
            await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _end.Dispose();
        _turn.Dispose();
    }

    /// <summary>Receives one message; null when the client closes, or is closed.</summary>
    private async Task<string?> ReceiveAsync()
    {
        var buffer = new byte[MessageBytesMax];
        var length = 0;
        while (true)
        {
            using var idle = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            if (_subscriptions.IsEmpty)
            {
                idle.CancelAfter(options.StreamIdle);
            }

            ValueWebSocketReceiveResult received;
            try
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(length), idle.Token);
            }
            catch (OperationCanceledException) when (!_end.IsCancellationRequested)
            {
                End(Idle, $"Nothing was subscribed to for {options.StreamIdle.TotalSeconds:0} s.");
                return null;
            }

            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (received.MessageType != WebSocketMessageType.Text || (length == MessageBytesMax && !received.EndOfMessage))
            {
                End(WebSocketCloseStatus.MessageTooBig, $"A message is text of at most {MessageBytesMax:N0} bytes.");
                return null;
            }

            if (received.EndOfMessage)
            {
                return Counts() ? Encoding.UTF8.GetString(buffer, 0, length) : null;
            }
        }
    }

    /// <summary>Counts a message; false when there are too many in a minute.</summary>
    private bool Counts()
    {
        var minute = parts.Time.GetUtcNow().ToUnixTimeSeconds() / 60;
        _messages = minute == _minute ? _messages + 1 : 1;
        _minute = minute;
        if (_messages > MessagesPerMinute)
        {
            End(WebSocketCloseStatus.PolicyViolation, $"More than {MessagesPerMinute} messages in a minute.");
            return false;
        }

        return true;
    }

    private Task AnswerAsync(string text)
    {
        JsonObject? message;
        try
        {
            message = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            message = null;
        }

        return message switch
        {
            { } subscribe when Word(subscribe, "subscribe") is { } run => SubscribeAsync(run, subscribe["after"] is JsonValue after && after.TryGetValue<long>(out var number) ? number : 0),
            { } unsubscribe when Word(unsubscribe, "unsubscribe") is { } run => UnsubscribeAsync(run),
            { } ping when ping.ContainsKey("ping") => SendAsync(new JsonObject { ["type"] = "pong" }),
            _ => ErrorAsync(null, "A message is {\"subscribe\":RUN,\"after\":N}, {\"unsubscribe\":RUN} or {\"ping\":true}."),
        };
    }

    private async Task SubscribeAsync(string id, long after)
    {
        if (_subscriptions.ContainsKey(id))
        {
            await ErrorAsync(id, "This run is subscribed to already.");
            return;
        }

        if (_subscriptions.Count >= SubscriptionsMax)
        {
            await ErrorAsync(id, $"A socket carries {SubscriptionsMax} runs at most. Unsubscribe from one.");
            return;
        }

        if (!(await SessionReads.FindAsync(parts, caller.Reading, id, _end.Token)).IsOk(out var head, out var refusal)
            || !(await feed.SubscribeAsync(caller.Reading, head.Id, after, _end.Token)).IsOk(out var subscription, out refusal))
        {
            await ErrorAsync(id, refusal.Message);
            return;
        }

        // Named before it is pumped, so that its end finds it.
        var begun = new TaskCompletionSource();
        _subscriptions[id] = (subscription, PumpAsync(id, subscription, begun.Task));
        begun.SetResult();
    }

    private async Task UnsubscribeAsync(string id)
    {
        if (_subscriptions.TryRemove(id, out var taken))
        {
            taken.Subscription.Dispose();
            await taken.Pump;
        }

        await SendAsync(new JsonObject { ["type"] = "unsubscribed", ["run"] = id });
    }

    private async Task PumpAsync(string id, FeedSubscription subscription, Task begun)
    {
        await begun;
        try
        {
            await foreach (var item in subscription.WithCancellation(_end.Token))
            {
                await SendAsync(Bytes(id, item));
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The socket ends; whoever reads from it sees to that.
        }
        finally
        {
            subscription.Dispose();
            _subscriptions.TryRemove(id, out _);
        }
    }

    private byte[] Bytes(string id, FeedItem item) => item switch
    {
        FeedEvent { Recorded: var recorded } => form.Message(new Kernel.Identity.RunId(id), recorded),
        FeedGap gap => Encode(new JsonObject { ["type"] = "gap", ["run"] = id, ["from"] = gap.From, ["to"] = gap.To, ["reason"] = gap.Reason }),
        FeedCut cut => Encode(new JsonObject { ["type"] = "cut", ["run"] = id, ["reason"] = cut.Reason.ToString(), ["resumeAfter"] = cut.ResumeAfter, ["message"] = cut.Message }),
        FeedEnd end => Encode(new JsonObject { ["type"] = "end", ["run"] = id, ["last"] = end.Last }),
        _ => Encode(new JsonObject { ["type"] = "heartbeat", ["run"] = id }),
    };

    private Task ErrorAsync(string? run, string detail) => SendAsync(new JsonObject { ["type"] = "error", ["run"] = run, ["detail"] = detail });

    private Task SendAsync(JsonObject message) => SendAsync(Encode(message));

    private async Task SendAsync(byte[] message)
    {
        await _turn.WaitAsync(_end.Token);
        try
        {
            using var slow = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            slow.CancelAfter(SendMax);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, slow.Token);
        }
        catch (OperationCanceledException) when (!_end.IsCancellationRequested)
        {
            End(TooSlow, "You read too slowly. Come back with the last sequence that you have.");
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static byte[] Encode(JsonObject message) => Encoding.UTF8.GetBytes(message.ToJsonString(JsonSerializerOptions.Web));

    private static string? Word(JsonObject message, string name) => message[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void End(WebSocketCloseStatus status, string reason)
    {
        (_close, _reason) = (status, reason);
        _end.Cancel();
    }

    private async Task CloseAsync()
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var patience = new CancellationTokenSource(SendMax);
            try
            {
                await socket.CloseOutputAsync(_close, _reason, patience.Token);
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
            {
                // It is gone already.
            }
        }
    }
}
