using System.Buffers.Text;
using System.Net.WebSockets;

namespace Witan.Benchmarks.Serving;

/// <summary>One client that takes everything, notes when, and sees whether something is missing or out of order.</summary>
internal sealed class LiveClient(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeProvider Clock = TimeProvider.System;
    private readonly byte[] _buffer = new byte[8192];

    /// <summary>Gets from publishing to these hands, in milliseconds, of what was timed.</summary>
    public List<double> Ms { get; } = [];

    /// <summary>Gets the number of the last message that came in its order.</summary>
    public int Last { get; private set; }

    /// <summary>Gets how many came twice or out of order.</summary>
    public int Wrong { get; private set; }

    /// <summary>Gets the connection.</summary>
    public ClientWebSocket Socket => socket;

    /// <summary>Writes a message that says its number and when it was published.</summary>
    public static string Write(int number, int length) => $"no={number};at={Clock.GetTimestamp()};".PadRight(length, 'x');

    /// <summary>Takes messages until the one with the last number has come.</summary>
    /// <param name="last">That number.</param>
    /// <param name="timedFrom">From which number on the delay is noted: before, it warms up.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task TakeAsync(int last, int timedFrom, CancellationToken cancellationToken)
    {
        try
        {
            while (Last < last)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
                    length += part.Count;
                }
                while (!part.EndOfMessage && length < _buffer.Length);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                await NoteAsync(length, timedFrom, cancellationToken);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // What it did not get is missing.
        }
    }

    public void Dispose() => socket.Dispose();

    private Task NoteAsync(int length, int timedFrom, CancellationToken cancellationToken)
    {
        var message = _buffer.AsSpan(0, length);
        if (message.SequenceEqual("2"u8))
        {
            // Engine.IO's ping.
            return socket.SendAsync("3"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }

        var at = message.IndexOf("no="u8);
        if (at < 0)
        {
            return Task.CompletedTask;
        }

        if (!Utf8Parser.TryParse(message[(at + 3)..], out int number, out _)
            || !Utf8Parser.TryParse(message[(message.IndexOf(";at="u8) + 4)..], out long published, out _)
            || number != Last + 1)
        {
            Wrong++;
            return Task.CompletedTask;
        }

        Last = number;
        if (number >= timedFrom)
        {
            Ms.Add(Clock.GetElapsedTime(published).TotalMilliseconds);
        }

        return Task.CompletedTask;
    }
}
