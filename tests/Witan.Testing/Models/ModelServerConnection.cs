using System.IO.Pipelines;
using System.Net.Sockets;

namespace Witan.Testing.Models;

/// <summary>One connection of the model server, and when the other side closed it.</summary>
public sealed class ModelServerConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly CancellationTokenSource _closed = new();
    private long _closedAt;
    private long _sent;
    private bool _isStalled;

    internal ModelServerConnection(Socket socket) => _socket = socket;

    /// <summary>Gets whether the other side has closed it, or the server itself has.</summary>
    public bool IsClosed => Volatile.Read(ref _closedAt) != 0;

    /// <summary>Gets when it was seen to be closed, as a time stamp of the system's clock; 0 while it is open.</summary>
    public long ClosedAt => Volatile.Read(ref _closedAt);

    /// <summary>Gets how many requests came by it.</summary>
    public int Requests { get; private set; }

    /// <summary>Gets whether a reply has come to the point where nothing more comes of it.</summary>
    public bool IsStalled => Volatile.Read(ref _isStalled);

    /// <summary>Gets how many bytes of replies were sent.</summary>
    public long Sent => Volatile.Read(ref _sent);

    /// <summary>Reads and answers requests until either side closes.</summary>
    /// <param name="answer">Gives the steps of the reply to a request.</param>
    /// <param name="bill">Takes down what a step costs.</param>
    internal async Task RunAsync(Func<HttpRequestText, IEnumerable<WireStep>> answer, Action<ModelServerUsage> bill)
    {
        var filling = FillAsync();
        try
        {
            while (await HttpRequestText.ReadAsync(_pipe.Reader, CancellationToken.None) is { } request)
            {
                Requests++;
                if (!await ReplyAsync(answer(request), bill))
                {
                    break;
                }
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or EndOfStreamException or ObjectDisposedException)
        {
            // The other side went away, which is what tests make it do.
        }
        finally
        {
            Close();
            await filling;
        }
    }

    /// <summary>Closes in good order.</summary>
    internal void Close() => _socket.Close();

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _closed.Dispose();
    }

    private async Task<bool> ReplyAsync(IEnumerable<WireStep> steps, Action<ModelServerUsage> bill)
    {
        foreach (var step in steps)
        {
            if (step.Bill is { } cost)
            {
                bill(cost);
            }

            switch (step.Kind)
            {
                case WireStepKind.Send:
                    await _socket.SendAsync(step.Bytes, SocketFlags.None, _closed.Token);
                    Volatile.Write(ref _sent, _sent + step.Bytes.Length);
                    break;
                case WireStepKind.Pause when step.Time > TimeSpan.Zero:
                    await Task.Delay(step.Time, _closed.Token);
                    break;
                case WireStepKind.Stall:
                    Volatile.Write(ref _isStalled, true);
                    await Task.Delay(Timeout.InfiniteTimeSpan, _closed.Token);
                    break;
                case WireStepKind.Cut:
                    _socket.Shutdown(SocketShutdown.Send);
                    return false;
                case WireStepKind.Reset:
                    _socket.Close(timeout: 0);
                    return false;
                default:
                    break;
            }
        }

        return true;
    }

    /// <summary>Reads all the time, so that the other side's end is seen while a reply is under way.</summary>
    private async Task FillAsync()
    {
        try
        {
            while (await _socket.ReceiveAsync(_pipe.Writer.GetMemory(), SocketFlags.None) is > 0 and var read)
            {
                _pipe.Writer.Advance(read);
                await _pipe.Writer.FlushAsync();
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // A reset is an end, too.
        }

        Volatile.Write(ref _closedAt, TimeProvider.System.GetTimestamp());
        await _closed.CancelAsync();
        await _pipe.Writer.CompleteAsync();
    }
}
