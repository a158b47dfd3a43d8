using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Witan.Commands.Mcp;

/// <summary>Tells a client how far a call is, when it asked for that. Saying something never waits for the client; what it does not take in time is dropped.</summary>
/// <param name="server">Who sends it.</param>
/// <param name="token">What the client knows the call by; null when it does not want to be told.</param>
internal sealed class ToolProgress(McpServer server, ProgressToken? token)
{
    private readonly Channel<ProgressNotificationValue> _waiting = Channel.CreateBounded<ProgressNotificationValue>(
        new BoundedChannelOptions(McpLimits.ProgressMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private int _said;

    /// <summary>Says something.</summary>
    /// <param name="message">In one line.</param>
    public void Say(string message)
    {
        if (token is not null)
        {
            var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _waiting.Writer.TryWrite(new ProgressNotificationValue
            {
                Progress = Interlocked.Increment(ref _said),
                Message = line.Length > McpLimits.ProgressLengthMax ? line[..(McpLimits.ProgressLengthMax - 1)] + "…" : line,
            });
        }
    }

    /// <summary>Sends what is said while something is done, and the rest of it before the answer.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">What is done.</param>
    public async Task<T> TellAsync<T>(Func<Task<T>> work)
    {
        var sending = SendAsync();
        try
        {
            return await work();
        }
        finally
        {
            _waiting.Writer.TryComplete();
            await sending;
        }
    }

    private async Task SendAsync()
    {
        await foreach (var value in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await server.NotifyProgressAsync(token!.Value, value, cancellationToken: CancellationToken.None);
            }
            catch (Exception error) when (error is IOException or InvalidOperationException or ObjectDisposedException or OperationCanceledException)
            {
                // The client is gone: there is nobody to tell, and what is done goes on to its own end.
            }
        }
    }
}
