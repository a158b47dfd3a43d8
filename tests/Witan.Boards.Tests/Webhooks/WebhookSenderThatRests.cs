using Witan.Boards.Webhooks;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;

namespace Witan.Boards.Tests.Webhooks;

/// <summary>Holds every message back.</summary>
internal sealed class WebhookSenderThatRests : IOutboxSender
{
    public string Kind => WebhookSender.MessageKind;

    public Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken) => throw new OutboxHeldException("Not yet.");
}
