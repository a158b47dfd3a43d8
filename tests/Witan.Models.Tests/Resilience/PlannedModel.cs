using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Testing;

namespace Witan.Models.Tests.Resilience;

/// <summary>A model that does what a test planned, on the test's clock, on the thread that moves it.</summary>
/// <param name="clock">The clock.</param>
/// <param name="plan">Gives what the next try does; it is asked with the text of the request.</param>
internal sealed class PlannedModel(ManualTimeProvider clock, Func<string, PlannedTry> plan) : IChatClient
{
    public const string Provider = "planned";

    private int _tries;
    private int _underWay;
    private int _underWayMax;

    /// <summary>Makes a model that does one thing after the other, and the last one for ever.</summary>
    public static PlannedModel Of(ManualTimeProvider clock, params PlannedTry[] tries)
    {
        var next = 0;
        return new PlannedModel(clock, _ => tries[Math.Min(Interlocked.Increment(ref next), tries.Length) - 1]);
    }

    public int Tries => Volatile.Read(ref _tries);

    public int UnderWay => Volatile.Read(ref _underWay);

    public int UnderWayMax => Volatile.Read(ref _underWayMax);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var pieces = new List<ChatResponseUpdate>();
        await foreach (var piece in GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            pieces.Add(piece);
        }

        return pieces.ToChatResponse();
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var planned = plan(messages.Last().Text);
        Interlocked.Increment(ref _tries);
        var underWay = Interlocked.Increment(ref _underWay);
        for (var max = UnderWayMax; underWay > max && Interlocked.CompareExchange(ref _underWayMax, underWay, max) != max; max = UnderWayMax)
        {
        }

        try
        {
            foreach (var pause in planned.PausesMs)
            {
                await PauseAsync(TimeSpan.FromMilliseconds(pause), cancellationToken);
                yield return new ChatResponseUpdate(ChatRole.Assistant, "a");
            }

            await PauseAsync(planned.Ending is Ending.Silence ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(planned.EndMs), cancellationToken);
            if (planned.Ending is Ending.Fault)
            {
                throw new ModelException(planned.Fault, Provider, "m", "planned") { MayBeBilled = planned.MayBeBilled, RetryAfter = planned.RetryAfter };
            }
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        if (time == TimeSpan.Zero)
        {
            return;
        }

        var done = new TaskCompletionSource();
        using var timer = clock.CreateTimer(_ => done.TrySetResult(), null, time, Timeout.InfiniteTimeSpan);
        using var registration = cancellationToken.UnsafeRegister(_ => done.TrySetCanceled(cancellationToken), null);
        await done.Task;
    }
}
