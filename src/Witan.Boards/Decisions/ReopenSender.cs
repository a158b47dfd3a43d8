using Witan.Data.Outbox;
using Witan.Kernel.Identity;

namespace Witan.Boards.Decisions;

/// <summary>Has a decision deliberated again by itself, when it asks for that and its trigger fired. A worker drives the run.</summary>
/// <remarks>What was answered meanwhile is left alone, so that two triggers that fire together, or a message that comes twice, make one run. Only who dies between
/// opening the run and noting it opens another: two proposals are then made, and the second cannot be accepted after the first.</remarks>
/// <param name="reopening">Opens the run.</param>
/// <param name="reader">Reads the ledger.</param>
public sealed class ReopenSender(Reopening reopening, Storage.DecisionReader reader) : IOutboxSender
{
    /// <inheritdoc/>
    public string Kind => DecisionMessages.Reopen;

    /// <inheritdoc/>
    public async Task SendAsync(TenantContext context, OutboxMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(message);
        // In the name of whose observation it was, who may not be the decision's owner.
        var wide = context with { Reach = Reach.Tenant };
        if (!(await reader.FindAsync(wide, message.Payload, cancellationToken)).IsOk(out var view, out _)
            || view.Decision.Status != DecisionStatus.Accepted
            || view.Triggers.All(trigger => trigger.FiredAt is null || trigger.AnsweredAt is not null))
        {
            return;
        }

        var owner = new TenantContext(context.Tenant, view.Decision.Owner);
        if (!(await reopening.OpenAsync(owner, view.Decision.Id, reason: null, [], cancellationToken)).IsOk(out _, out var refusal))
        {
            throw new OutboxRejectedException(refusal.Message);
        }
    }
}
