using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Data.Outbox;
using Witan.Data.Sessions;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Webhooks;

/// <summary>Tells the webhooks of gates that have waited long enough to be mentioned again, in the transaction that journals the reminder.</summary>
/// <remarks>The message holds ids only: what is shown at a gate is for those who may see the run.</remarks>
public sealed class GateReminders : IJournalProjection
{
    /// <summary>The topic that webhooks are told of.</summary>
    public const string Topic = "gate.reminded";

    /// <inheritdoc/>
    public async Task ApplyAsync(DataSession session, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.IsCopy)
        {
            return;
        }

        foreach (var recorded in entry.Events)
        {
            if (recorded.Event is GateReminded reminded)
            {
                // Named after the event, so that it is put there once however often the transaction is run.
                var id = string.Create(CultureInfo.InvariantCulture, $"{Topic}/{entry.Run}/{recorded.Sequence}");
                var payload = new JsonObject { ["type"] = Topic, ["at"] = recorded.At.UtcDateTime, ["run"] = entry.Run.Value, ["gate"] = reminded.Gate };
                await Outbox.EnqueueAsync(session, new OutboxMessage(id, WebhookFanOut.MessageKind, payload.ToJsonString(), recorded.At), recorded.At);
            }
        }
    }
}
