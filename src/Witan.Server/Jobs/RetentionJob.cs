using Witan.Data;
using Witan.Data.Retention;

namespace Witan.Server.Jobs;

/// <summary>Removes deliberations that were over long ago and on which nothing stands.</summary>
/// <param name="retention">Removes them.</param>
/// <param name="tenants">Where the tenants stand.</param>
/// <param name="options">For how many days they are kept, and how often it is looked.</param>
/// <param name="time">The clock.</param>
public sealed class RetentionJob(WorkRetention retention, Func<IDatabase> tenants, JobOptions options, TimeProvider time) : IServerJob
{
    /// <inheritdoc/>
    public string Name => "retention";

    /// <inheritdoc/>
    public string Does => options.RetentionDays == 0
        ? "Removes nothing: deliberations are kept for ever (jobs.retentionDays is 0)."
        : $"Removes deliberations that have been over for {options.RetentionDays:N0} days; those of which a decision was accepted stay.";

    /// <inheritdoc/>
    public TimeSpan? Every => options.RetentionDays > 0 && options.RetentionEvery > TimeSpan.Zero ? options.RetentionEvery : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        if (options.RetentionDays == 0)
        {
            return "Nothing removed: jobs.retentionDays is 0.";
        }

        var before = time.GetUtcNow().AddDays(-options.RetentionDays);
        var total = new RetentionReport(0, 0);
        var count = await TenantSweep.RunAsync(
            tenants(), async context => total = total.Plus(await retention.SweepAsync(context, before, cancellationToken)), cancellationToken);
        return $"{total.Removed:N0} deliberations of {count:N0} tenants removed; {total.Standing:N0} as old stay for their decisions.";
    }
}
