using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>Tells the audit log, in the journal's own transaction, who opened a run and under whom it closed.</summary>
/// <remarks>The last of a journal's projections: it locks the end of the tenant's log. No other event costs anything.</remarks>
/// <param name="audit">The audit log.</param>
/// <param name="role">The role in which the contexts' users act.</param>
public sealed class AuditProjection(AuditLog audit, string role) : IJournalProjection
{
    /// <summary>What opening a run is called.</summary>
    public const string OpenedAction = "run.opened";

    /// <summary>What finishing or stopping a run is called.</summary>
    public const string ClosedAction = "run.closed";

    /// <summary>The kind of thing it is done to.</summary>
    public const string ResourceType = "run";

    /// <inheritdoc/>
    public async Task ApplyAsync(DataSession session, RunId run, IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(events);
        foreach (var recorded in events)
        {
            if (Describe(recorded) is var (action, details))
            {
                await audit.AppendAsync(session, new AuditEntry
                {
                    UserId = session.Context?.User ?? throw new InvalidOperationException("A run is appended to in a user's name."),
                    Role = role,
                    Action = action,
                    ResourceType = ResourceType,
                    ResourceId = run.Value,
                    Outcome = AuditOutcome.Done,
                    Details = details.ToJsonString(),
                });
            }
        }
    }

    /// <summary>Names things by id and rule: title and reason may hold a user's words, and an audit entry is kept for good.</summary>
    private static (string Action, JsonObject Details)? Describe(RecordedEvent recorded) => recorded.Event switch
    {
        RunOpened opened => (OpenedAction, new JsonObject { ["kind"] = opened.Kind, ["definition"] = opened.DefinitionHash }),
        RunClosed closed => (ClosedAction, new JsonObject
        {
            ["outcome"] = closed.Outcome.ToString().ToLower(CultureInfo.InvariantCulture),
            ["events"] = recorded.Sequence,
        }),
        _ => null,
    };
}
