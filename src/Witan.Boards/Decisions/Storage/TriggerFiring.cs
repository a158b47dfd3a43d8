using System.Text.Json.Nodes;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Webhooks;
using Witan.Data.Audit;
using Witan.Data.Outbox;
using Witan.Data.Sessions;

namespace Witan.Boards.Decisions.Storage;

/// <summary>What follows when a trigger turns red for the first time: a message for the webhooks, one for the reopening when the decision asks for it, an audit entry.</summary>
internal sealed class TriggerFiring(AuditLog audit, string role)
{
    /// <summary>The most values that a message tells.</summary>
    private const int ValuesMax = 10;

    /// <summary>Writes what follows, in the transaction of the observation. The audit log, which others wait for, comes last.</summary>
    public async Task FireAsync(DataSession session, IReadOnlyList<TriggerTouch> fired, DateTimeOffset now)
    {
        foreach (var touch in fired)
        {
            var decision = (await session.FirstAsync<DecisionRow>(DecisionSql.Get, new { decision = touch.Trigger.DecisionId }))!.ToDecision();
            var payload = await PayloadAsync(session, decision, touch, now);
            var id = $"{DecisionMessages.TriggerFired}/{decision.Id}/{touch.Trigger.Number}";
            await Outbox.EnqueueAsync(session, new OutboxMessage(id, WebhookFanOut.MessageKind, payload.ToJsonString(), now), now);
            if (decision.ReopensByItself)
            {
                await Outbox.EnqueueAsync(session, new OutboxMessage($"{DecisionMessages.Reopen}/{decision.Id}/{touch.Trigger.Number}", DecisionMessages.Reopen, decision.Id, now), now);
            }
        }

        foreach (var touch in fired)
        {
            await audit.AppendAsync(session, new AuditEntry
            {
                UserId = session.Context!.User,
                Role = session.Context!.Role ?? role,
                Action = DecisionMessages.TriggerFired,
                ResourceType = DecisionDesk.ResourceType,
                ResourceId = touch.Trigger.DecisionId,
                Outcome = AuditOutcome.Done,
                Details = new JsonObject { ["trigger"] = touch.Trigger.Number, ["metric"] = touch.Trigger.Spec.Metric, ["value"] = touch.Trigger.Memory.LastValue }.ToJsonString(),
            });
        }
    }

    private static async Task<JsonObject> PayloadAsync(DataSession session, Decision decision, TriggerTouch touch, DateTimeOffset now)
    {
        var (trigger, spec) = (touch.Trigger, touch.Trigger.Spec);
        var latest = await session.QueryAsync<ObservationRow>(
            ObservationSql.Latest, new { metric = spec.Metric, recordedMs = trigger.WatchedSince!.Value.ToUnixTimeMilliseconds(), limit = ValuesMax });
        return new JsonObject
        {
            ["type"] = DecisionMessages.TriggerFired,
            ["at"] = now.UtcDateTime,
            ["decision"] = new JsonObject { ["id"] = decision.Id, ["question"] = decision.Question, ["option"] = decision.Option },
            ["trigger"] = new JsonObject
            {
                ["number"] = trigger.Number,
                ["condition"] = spec.Describe(),
                ["metric"] = spec.Metric,
                ["comparison"] = spec.Comparison.Sign(),
                ["threshold"] = spec.Threshold,
                ["unit"] = spec.Unit,
                ["action"] = spec.Action,
                ["origin"] = spec.Origin,
            },
            ["change"] = new JsonObject { ["from"] = TriggerRow.WordOf(touch.From), ["to"] = TriggerRow.WordOf(trigger.Memory.State), ["redSince"] = trigger.Memory.FirstRed?.UtcDateTime },
            ["values"] = new JsonArray([.. latest.Select(row => row.In(spec.Unit)).OfType<Observation>().Reverse().Select(seen => new JsonObject
            {
                ["at"] = seen.At.UtcDateTime,
                ["value"] = seen.Value,
                ["source"] = seen.Source.Length == 0 ? null : seen.Source,
            })]),
        };
    }
}
