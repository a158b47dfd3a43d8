using Witan.Data;
using Witan.Memory.Serving;

namespace Witan.Server.Jobs;

/// <summary>Compares each tenant's memory index with the database and mends it.</summary>
/// <param name="memory">The memory.</param>
/// <param name="tenants">Where the tenants stand.</param>
/// <param name="every">How often; zero for by hand only.</param>
public sealed class ReconcileJob(MemoryService memory, Func<IDatabase> tenants, TimeSpan every) : IServerJob
{
    /// <inheritdoc/>
    public string Name => "memory-reconcile";

    /// <inheritdoc/>
    public string Does => "Compares each tenant's memory index with the database, mends it, and writes it to its files.";

    /// <inheritdoc/>
    public TimeSpan? Every => every > TimeSpan.Zero ? every : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var (live, mended) = (0L, 0L);
        var count = await TenantSweep.RunAsync(
            tenants(),
            async context =>
            {
                var report = await memory.ReconcileAsync(context, cancellationToken);
                (live, mended) = (live + report.Live, mended + report.Missing + report.Foreign);
            },
            cancellationToken);
        return $"{live:N0} memories of {count:N0} tenants compared, {mended:N0} mended.";
    }
}
