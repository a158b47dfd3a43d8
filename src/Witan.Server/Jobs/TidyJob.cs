using Witan.Data;
using Witan.Memory.Serving;

namespace Witan.Server.Jobs;

/// <summary>Forgets what the settings say is kept long enough, or must make room.</summary>
/// <param name="memory">The memory.</param>
/// <param name="tenants">Where the tenants stand.</param>
/// <param name="every">How often; zero for by hand only.</param>
public sealed class TidyJob(MemoryService memory, Func<IDatabase> tenants, TimeSpan every) : IServerJob
{
    /// <inheritdoc/>
    public string Name => "memory-tidy";

    /// <inheritdoc/>
    public string Does => "Forgets memories that the settings keep no longer, or that must make room.";

    /// <inheritdoc/>
    public TimeSpan? Every => every > TimeSpan.Zero ? every : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var (expired, evicted) = (0L, 0L);
        var refused = new List<string>();
        var count = await TenantSweep.RunAsync(
            tenants(),
            async context =>
            {
                if ((await memory.TidyAsync(context, dryRun: false, progress: null, cancellationToken)).IsOk(out var report, out var refusal))
                {
                    (expired, evicted) = (expired + report.ExpiredCount, evicted + report.EvictedCount);
                }
                else
                {
                    refused.Add($"{context.Tenant}: {refusal.Message}");
                }
            },
            cancellationToken);
        return refused.Count == 0
            ? $"{expired:N0} forgotten that were kept long enough and {evicted:N0} to make room, of {count:N0} tenants."
            : throw new JobFailedException(string.Join(" ", refused));
    }
}
