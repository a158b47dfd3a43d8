using Witan.Data.Due;
using Witan.Kernel.Identity;

namespace Witan.Runs.Activation;

/// <summary>The runs in the database's list of due work.</summary>
/// <param name="work">The list.</param>
public sealed class DatabaseDueRuns(DueWork work) : IDueRuns
{
    /// <summary>The kind under which runs stand in the list.</summary>
    public const string Kind = "run";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DueRun>> ListAsync(DateTimeOffset now, int perTenant, int limit, CancellationToken cancellationToken) =>
    [
        .. (await work.ListAsync(Kind, now, perTenant, limit, cancellationToken))
            .Select(item => new DueRun(new RunId(item.Id), item.Tenant, item.User, item.Due, item.Queued, item.Attempts)),
    ];

    /// <inheritdoc/>
    public Task PostponeAsync(DueRun run, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return work.PostponeAsync(new DueItem(Kind, run.Run.Value, run.Tenant, run.User, run.Due, run.Queued, run.Attempts), until, cancellationToken);
    }
}
