using System.Collections.Concurrent;
using Witan.Data.Outbox;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Outbox;

/// <summary>What keeps a dispatcher at work.</summary>
public sealed class OutboxPumpTests() : OutboxSuite(DatabaseEngine.Sqlite)
{
    [Fact]
    public async Task Run_SendsWhatComesLater_UntilItIsStopped()
    {
        var sent = new ConcurrentQueue<string>();
        var first = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sender = new ScriptedSender(Kind, (message, _) =>
        {
            sent.Enqueue(message.Id);
            (message.Id == "1" ? first : second).TrySetResult(true);
            return Task.CompletedTask;
        });
        await EnqueueAsync(Ada, "1");
        using var stop = new CancellationTokenSource();
        var pump = new OutboxPump(Dispatcher(sender), new OutboxCleaner(Place.Database, Options, Time), Time);
        var running = pump.RunAsync("w", stop.Token);
        await first.Task;
        await EnqueueAsync(Ada, "2");
        await Time.PassUntilAsync(second.Task);
        await stop.CancelAsync();
        await running;
        Assert.Equal(["1", "2"], sent);
    }

    [Fact]
    public async Task Flush_SendsWhatIsDueWithinItsTime_AndLeavesTheRest()
    {
        var sender = new ScriptedSender(Kind);
        await EnqueueAsync(Ada, "now");
        await EnqueueAsync(Ada, "soon", due: Now + TimeSpan.FromMinutes(1));
        await EnqueueAsync(Ada, "later", due: Now + TimeSpan.FromHours(1));
        var flushing = new OutboxPump(Dispatcher(sender), null, Time).FlushAsync("w", TimeSpan.FromMinutes(10), CancellationToken.None);
        await Time.PassUntilAsync(flushing.ContinueWith(flushed => flushed.IsCompletedSuccessfully, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default));
        Assert.Equal(["now", "soon"], sender.Sent.Select(sent => sent.Message.Id));
    }
}
