using Witan.Kernel.Identity;

namespace Witan.Data.Outbox;

/// <summary>Sends the messages of one kind. Called by several threads at once.</summary>
public interface IOutboxSender
{
    /// <summary>Gets the kind.</summary>
    string Kind { get; }

    /// <summary>Sends a message. It is sent when the task completes, and tried again later when it throws.</summary>
    /// <remarks>
    /// The same message may come again, also after it was sent: when the program ends before that is noted, or when the sender takes
    /// longer than the lease. So the receiver is given the tenant and the message's id as its idempotency key.
    /// </remarks>
    /// <param name="context">Whose message it is, and in whose name it was put into the outbox.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the sending: at the time-out, and when the dispatcher is to stop.</param>
    Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken);
}
