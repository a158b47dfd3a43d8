using Witan.Data;
using Witan.Data.Outbox;
using Witan.Kernel.Identity;

namespace Witan.Boards.Webhooks;

/// <summary>Makes of one message to whom it may concern one for each target, in one transaction.</summary>
/// <remarks>Who is concerned is known when it leaves and not when it was written: so a target that is set up later gets what still waits.
/// The ids of a target's messages sort by time, so that <see cref="WebhookSender"/> can keep their order.</remarks>
/// <param name="database">The database.</param>
/// <param name="settings">The targets.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookFanOut(IDatabase database, WebhookSettings settings, TimeProvider time) : IOutboxSender
{
    /// <summary>The kind of a message to whom it may concern.</summary>
    public const string MessageKind = "webhook";

    /// <inheritdoc/>
    public string Kind => MessageKind;

    /// <inheritdoc/>
    public Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return database.WriteAsync(
            context,
            async session =>
            {
                foreach (var target in settings.Targets)
                {
                    var id = WebhookSender.IdOf(target.Name, message);
                    await Outbox.EnqueueAsync(session, new OutboxMessage(id, WebhookSender.MessageKind, message.Payload, message.Due), time.GetUtcNow());
                }

                return 0;
            },
            cancellationToken);
    }
}
