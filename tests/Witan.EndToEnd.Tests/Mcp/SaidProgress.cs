using System.Collections.Concurrent;
using ModelContextProtocol;

namespace Witan.EndToEnd.Tests.Mcp;

/// <summary>Takes down what a call says of its progress, in order.</summary>
/// <param name="then">Told of each as well.</param>
internal sealed class SaidProgress(Action<string>? then = null) : IProgress<ProgressNotificationValue>
{
    /// <summary>Gets the messages with their numbers.</summary>
    public ConcurrentQueue<(float Number, string Message)> Said { get; } = [];

    public void Report(ProgressNotificationValue value)
    {
        Said.Enqueue((value.Progress, value.Message ?? string.Empty));
        then?.Invoke(value.Message ?? string.Empty);
    }
}
