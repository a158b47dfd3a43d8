using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Data.Audit;
using Witan.Data.Model;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Retention;

/// <summary>Removes work that was over long ago, with everything that the modules keep of it. The operator's work.</summary>
/// <remarks>
/// Each piece of work goes in one transaction, whole or not at all, so that a sweep may be broken off anywhere. The audit log names what is about to go
/// before it goes, and what went afterwards: of a sweep that is broken off, at least the intent stands there.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="audit">The audit log.</param>
/// <param name="role">The role in which it is done.</param>
public sealed class WorkRetention(IDatabase database, AuditLog audit, string role)
{
    /// <summary>What the intent is called in the audit log.</summary>
    public const string IntentAction = "run.removal-begun";

    /// <summary>What the removal is called in the audit log.</summary>
    public const string Action = "run.removed";

    /// <summary>The most pieces of work that are listed, and announced, at once.</summary>
    public const int BatchMax = 100;

    private readonly List<Remains> _remains = [.. database.Model.Modules.Select(module => module.Remains).OfType<Remains>()];

    /// <summary>Removes a tenant's work that was over before a moment.</summary>
    /// <param name="context">Whose work, and who removes it.</param>
    /// <param name="before">The moment.</param>
    /// <param name="cancellationToken">Ends it between two pieces of work.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set; or the world does not let us.</exception>
    public async Task<RetentionReport> SweepAsync(TenantContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var report = new RetentionReport(0, 0);
        foreach (var over in _remains.Select(remains => remains.Over).OfType<string>())
        {
            report = report.Plus(await SweepAsync(context, before, over, cancellationToken));
        }

        return report;
    }

    private async Task<RetentionReport> SweepAsync(TenantContext context, DateTimeOffset before, string over, CancellationToken cancellationToken)
    {
        var (removed, standing) = (0L, 0L);
        var after = string.Empty;
        while (true)
        {
            var page = new { ofTenant = context.Tenant.Value, beforeMs = before.ToUnixTimeMilliseconds(), afterRun = after, limit = BatchMax };
            var (old, going) = await database.ObserveAsync(session => LookAsync(session, context.Tenant, over, page), cancellationToken);
            if (going.Count > 0)
            {
                await TellAsync(context, IntentAction, before, going, cancellationToken);
            }

            var gone = await RemoveAsync(context, before, going, cancellationToken);
            (removed, standing) = (removed + gone, standing + old.Count - gone);
            if (old.Count < BatchMax)
            {
                return new RetentionReport(removed, standing);
            }

            after = old[^1];
        }
    }

    private async Task<(IReadOnlyList<string> Old, IReadOnlyList<string> Going)> LookAsync(DataSession session, TenantId tenant, string over, object page)
    {
        var old = await session.QueryAsync<string>(over, page);
        var going = new List<string>(old.Count);
        foreach (var run in old)
        {
            if (!await StandsAsync(session, tenant, run))
            {
                going.Add(run);
            }
        }

        return (old, going);
    }

    private async Task<bool> StandsAsync(DataSession session, TenantId tenant, string run)
    {
        foreach (var standing in _remains.Select(remains => remains.Standing).OfType<string>())
        {
            if (await session.FirstAsync<long>(standing, new { ofTenant = tenant.Value, run }) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<int> RemoveAsync(TenantContext context, DateTimeOffset before, IReadOnlyList<string> going, CancellationToken cancellationToken)
    {
        var gone = new List<string>(going.Count);
        try
        {
            foreach (var run in going)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await database.OperateAsync(session => RemoveAsync(session, context.Tenant, run), CancellationToken.None))
                {
                    gone.Add(run);
                }
            }
        }
        finally
        {
            if (gone.Count > 0)
            {
                await TellAsync(context, Action, before, gone, CancellationToken.None);
            }
        }

        return gone.Count;
    }

    private Task TellAsync(TenantContext context, string action, DateTimeOffset before, IReadOnlyList<string> runs, CancellationToken cancellationToken)
    {
        var details = new JsonObject { ["overBefore"] = before.ToString("O"), ["runs"] = new JsonArray([.. runs.Select(run => JsonValue.Create(run))]) };
        return audit.AppendAsync(
            context,
            new AuditEntry
            {
                UserId = context.User,
                Role = context.Role ?? role,
                Action = action,
                ResourceType = "runs",
                ResourceId = runs.Count == 1 ? runs[0] : $"{runs[0]} and {runs.Count - 1} more",
                Outcome = AuditOutcome.Done,
                Details = details.ToJsonString(JsonSerializerOptions.Web),
            },
            cancellationToken);
    }

    /// <summary>Looks again in the very transaction, with the rows held that are looked at: a person may have decided on it since, or be about to.</summary>
    private async Task<bool> RemoveAsync(DataSession session, TenantId tenant, string run)
    {
        foreach (var hold in _remains.Select(remains => remains.Hold).OfType<string>())
        {
            await session.ExecuteAsync(hold, new { ofTenant = tenant.Value, run });
        }

        if (await StandsAsync(session, tenant, run))
        {
            return false;
        }

        // Modules that build on others come after them.
        foreach (var statement in _remains.AsEnumerable().Reverse().SelectMany(remains => remains.Remove))
        {
            await session.ExecuteAsync(statement, new { ofTenant = tenant.Value, run });
        }

        return true;
    }
}
