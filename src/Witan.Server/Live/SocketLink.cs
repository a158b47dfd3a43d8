using System.Net.WebSockets;
using System.Text;

namespace Witan.Server.Live;

/// <summary>Whole messages over one WebSocket: any number of senders, one receiver, and a bound on everything.</summary>
internal sealed class SocketLink(WebSocket socket) : IDisposable
{
    /// <summary>The most bytes of a client's message.</summary>
    public const int MessageBytesMax = 4 * 1024;

    /// <summary>How long a client has to take leave.</summary>
    public static readonly TimeSpan CloseMax = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a client may take one message.</summary>
    public static readonly TimeSpan SendMax = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly byte[] _received = new byte[MessageBytesMax];

    /// <summary>Receives one text; nothing when the client closes, or with what was wrong when it breaks a limit.</summary>
    public async Task<(string? Text, string? Fault)> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(_received.AsMemory(length), cancellationToken);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return (null, null);
            }

            if (received.MessageType != WebSocketMessageType.Text || (length == MessageBytesMax && !received.EndOfMessage))
            {
                return (null, $"A message is text of at most {MessageBytesMax:N0} bytes.");
            }

            if (received.EndOfMessage)
            {
                return (Encoding.UTF8.GetString(_received, 0, length), null);
            }
        }
    }

    /// <summary>Sends one text, after those that wait already.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or the client did not take it within <see cref="SendMax"/>: the connection is gone then.</exception>
    public ValueTask SendAsync(byte[] text, CancellationToken cancellationToken)
    {
        if (!_turn.Wait(0, CancellationToken.None))
        {
            return new ValueTask(SendInTurnAsync(text, cancellationToken));
        }

        // Nearly always it is sent at once, and nothing is made for a wait that does not come.
        var sending = Send(text);
        if (!sending.IsCompletedSuccessfully)
        {
            return new ValueTask(EndAsync(sending, cancellationToken));
        }

        sending.GetAwaiter().GetResult();
        _turn.Release();
        return ValueTask.CompletedTask;
    }

    private async Task SendInTurnAsync(byte[] text, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        await EndAsync(Send(text), cancellationToken);
    }

    /// <summary>Begins to send. No token is handed down, for which a socket takes a slower way.</summary>
    private ValueTask Send(byte[] text)
    {
        try
        {
            return socket.SendAsync((ReadOnlyMemory<byte>)text, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            return ValueTask.FromException(gone);
        }
    }

    private async Task EndAsync(ValueTask sending, CancellationToken cancellationToken)
    {
        try
        {
            await (sending.IsCompleted ? sending : new ValueTask(WaitAsync(sending.AsTask(), cancellationToken)));
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task WaitAsync(Task sending, CancellationToken cancellationToken)
    {
        try
        {
            await sending.WaitAsync(SendMax, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            socket.Abort();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new OperationCanceledException("The client did not take what was sent.", late, cancellationToken);
        }
    }

    /// <summary>Says why it ends, if the client still takes it.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var patience = new CancellationTokenSource(CloseMax);
        try
        {
            await _turn.WaitAsync(patience.Token);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync(status, reason, patience.Token);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // It is gone already, or does not even take this.
        }
    }

    public void Dispose() => _turn.Dispose();
}
