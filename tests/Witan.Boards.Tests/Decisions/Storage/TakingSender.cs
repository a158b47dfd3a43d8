using System.Collections.Concurrent;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>A sender that keeps what it is given.</summary>
internal sealed class TakingSender(string kind) : IOutboxSender
{
    public ConcurrentQueue<OutboxMessage> Taken { get; } = [];

    public string Kind => kind;

    public Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken)
    {
        Taken.Enqueue(message);
        return Task.CompletedTask;
    }
}
