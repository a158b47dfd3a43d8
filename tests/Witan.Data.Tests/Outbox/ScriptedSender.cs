using System.Collections.Concurrent;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;

namespace Witan.Data.Tests.Outbox;

/// <summary>A sender that notes what it was asked to send, and then does as its script says.</summary>
internal sealed class ScriptedSender(string kind, Func<OutboxMessage, CancellationToken, Task>? script = null) : IOutboxSender
{
    public ConcurrentQueue<(TenantContext Context, OutboxMessage Message)> Sent { get; } = [];

    public string Kind => kind;

    public Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken)
    {
        Sent.Enqueue((context, message));
        return script?.Invoke(message, cancellationToken) ?? Task.CompletedTask;
    }
}
