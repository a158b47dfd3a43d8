using Witan.Boards.Webhooks;
using Witan.Data;
using Witan.Data.Outbox;
using Witan.Testing;

namespace Witan.Boards.Tests.Webhooks;

/// <summary>A dispatcher with the senders of webhooks, on a clock that moves to whatever is due next.</summary>
internal sealed class WebhookOffice : IDisposable
{
    private const int RoundsMax = 200;

    private readonly ManualTimeProvider _time;
    private readonly WebhookSender _sender;
    private readonly OutboxDispatcher _dispatcher;

    public WebhookOffice(IDatabase database, WebhookSettings settings, Func<string, string?> secrets, ManualTimeProvider time)
    {
        _time = time;
        _sender = new WebhookSender(database, settings, secrets, time);
        _dispatcher = new OutboxDispatcher(database, [new WebhookFanOut(database, settings, time), _sender], new OutboxOptions(), time);
    }

    public void Dispose() => _sender.Dispose();

    /// <summary>Sends until nothing waits any more.</summary>
    public async Task RunAsync()
    {
        for (var round = 0; round < RoundsMax; round++)
        {
            if (await _dispatcher.NextAsync(CancellationToken.None) is not { } next)
            {
                return;
            }

            if (next > _time.GetUtcNow())
            {
                _time.Advance(next - _time.GetUtcNow());
            }

            await _dispatcher.DispatchAsync("test", CancellationToken.None);
        }

        Assert.Fail($"After {RoundsMax} rounds something still waits.");
    }
}
