using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Runs.Events;

namespace Witan.Runs.Journal;

/// <summary>Tells the audit log, in the journal's own transaction, who opened and steered a run and how it closed.</summary>
/// <remarks>The last of a journal's projections: it locks the end of the tenant's log. No other event costs anything.</remarks>
/// <param name="audit">The audit log.</param>
/// <param name="role">The role in which users act whose context names none.</param>
public sealed class AuditProjection(AuditLog audit, string role) : IJournalProjection
{
    /// <summary>What opening a run is called.</summary>
    public const string OpenedAction = "run.opened";

    /// <summary>What finishing or stopping a run is called.</summary>
    public const string ClosedAction = "run.closed";

    /// <summary>What killing a run is called.</summary>
    public const string KilledAction = "run.killed";

    /// <summary>The kind of thing it is done to.</summary>
    public const string ResourceType = "run";

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
            // A kill closes the run in the same append: it is one deed, told once.
            if (Describe(recorded) is var (action, details) && !(recorded.Event is RunClosed { Outcome: RunOutcome.Killed }))
            {
                await audit.AppendAsync(session, new AuditEntry
                {
                    UserId = session.Context?.User ?? throw new InvalidOperationException("A run is appended to in a user's name."),
                    Role = RoleOf(recorded.Event) ?? session.Context.Role ?? role,
                    Action = action,
                    ResourceType = ResourceType,
                    ResourceId = entry.Run.Value,
                    Outcome = AuditOutcome.Done,
                    Details = details.ToJsonString(),
                });
            }
        }
    }

    private static string? RoleOf(RunEvent item) => item switch
    {
        RunKilled killed => killed.Role,
        GateDecided { Role: { } decider } => decider,
        _ => null,
    };

    /// <summary>Names things by id and rule. Of a user's words, which the journal holds, only the reason of a kill is kept for good here.</summary>
    private static (string Action, JsonObject Details)? Describe(RecordedEvent recorded) => recorded.Event switch
    {
        RunOpened opened => (OpenedAction, new JsonObject { ["kind"] = opened.Kind, ["definition"] = opened.DefinitionHash }),
        RunClosed closed => (ClosedAction, new JsonObject { ["outcome"] = Lower(closed.Outcome), ["events"] = recorded.Sequence }),
        RunKilled killed => (KilledAction, new JsonObject { ["reason"] = killed.Reason, ["costUsd"] = killed.CostUsd, ["events"] = recorded.Sequence }),
        RunPaused paused => ("run.paused", new JsonObject { ["by"] = paused.By, ["breaksOff"] = paused.BreaksOff }),
        RunResumed => ("run.resumed", []),
        RunForked forked => ("run.forked", new JsonObject { ["parent"] = forked.Parent, ["at"] = forked.At }),
        ConstraintChanged changed => ("run.constraint-changed", new JsonObject { ["name"] = changed.Name }),
        GateDecided decided => ("run.gate-decided", new JsonObject
        {
            ["gate"] = decided.Gate,
            ["hash"] = decided.Hash,
            ["verdict"] = Lower(decided.Verdict),
            ["by"] = decided.By ?? "deadline",
        }),
        _ => null,
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
