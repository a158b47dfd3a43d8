using System.Collections.Concurrent;
using System.Net.WebSockets;
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
internal sealed class LiveSocket(SocketLink link, ServerParts parts, ServerOptions options, RunFeed feed, EventForm form, Caller caller) : IAsyncDisposable
{
    /// <summary>The close code for a client that does not read; it learns of it only if it begins to read again in time.</summary>
    public const WebSocketCloseStatus TooSlow = (WebSocketCloseStatus)4008;

    /// <summary>The close code for a client that wants nothing.</summary>
    public const WebSocketCloseStatus Idle = (WebSocketCloseStatus)4000;

    /// <summary>The most runs of one socket.</summary>
    public const int SubscriptionsMax = 100;

    /// <summary>The most messages of a client in a minute.</summary>
    public const int MessagesPerMinute = 300;

    private readonly ConcurrentDictionary<string, (FeedSubscription Subscription, Task Pump)> _subscriptions = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<(WebSocketCloseStatus Status, string Reason)> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _wantedAt;
    private long _minute;
    private int _messages;

    /// <summary>Serves the client until it leaves, is cut, or the server stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        Wants();
        await using var stop = stopping.Register(() => End(WebSocketCloseStatus.EndpointUnavailable, "The server stops. Come back in a moment, with the last sequence that you have."));
        var receiving = ReceiveAllAsync();
        var idling = EndWhenIdleAsync();
        if (await Task.WhenAny(receiving, _ending.Task) == receiving)
        {
            End(WebSocketCloseStatus.NormalClosure, "bye");
        }

        // Said before anything is broken off: what is broken off takes the connection with it, and the reason.
        var (status, reason) = await _ending.Task;
        await link.CloseAsync(status, reason);
        await receiving.WaitAsync(SocketLink.CloseMax, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _end.CancelAsync();
        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await idling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
    }

    private async Task ReceiveAllAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                Wants();
                await AnswerAsync(message);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client vanished, or was cut.
        }
    }

    private async Task EndWhenIdleAsync()
    {
        while (true)
        {
            var rest = options.StreamIdle - parts.Time.GetElapsedTime(Volatile.Read(ref _wantedAt));
            if (rest <= TimeSpan.Zero && _subscriptions.IsEmpty)
            {
                End(Idle, $"Nothing was subscribed to for {options.StreamIdle.TotalSeconds:0} s.");
                return;
            }

            await Task.Delay(rest > TimeSpan.Zero ? rest : options.StreamIdle, parts.Time, _end.Token);
        }
    }

    private void Wants() => Volatile.Write(ref _wantedAt, parts.Time.GetTimestamp());

    /// <summary>Receives one message; null when the client closes, or breaks a limit.</summary>
    private async Task<string?> ReceiveAsync()
    {
        var (message, fault) = await link.ReceiveAsync(_end.Token);
        if (fault is not null)
        {
            End(WebSocketCloseStatus.MessageTooBig, fault);
        }

        return message is not null && Counts() ? message : null;
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
                await link.SendAsync(LiveForm.Of(id, item, form), _end.Token);
            }
        }
        catch (OperationCanceledException) when (!_end.IsCancellationRequested)
        {
            EndTooSlow();
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The socket ends; whoever reads from it sees to that.
        }
        finally
        {
            subscription.Dispose();
            _subscriptions.TryRemove(id, out _);
            Wants();
        }
    }

    private Task ErrorAsync(string? run, string detail) => SendAsync(new JsonObject { ["type"] = "error", ["run"] = run, ["detail"] = detail });

    private Task SendAsync(JsonObject message) => SendAsync(LiveForm.Encode(message));

    private async Task SendAsync(byte[] message)
    {
        try
        {
            await link.SendAsync(message, _end.Token);
        }
        catch (OperationCanceledException) when (!_end.IsCancellationRequested)
        {
            EndTooSlow();
            throw;
        }
    }

    private void EndTooSlow() => End(TooSlow, "You read too slowly. Come back with the last sequence that you have.");

    private static string? Word(JsonObject message, string name) => message[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void End(WebSocketCloseStatus status, string reason) => _ending.TrySetResult((status, reason));
}
