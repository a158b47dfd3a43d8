using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Memory.Health;
using Witan.Memory.Storage;

namespace Witan.Memory.Serving;

/// <content>How the memory of this process stands.</content>
public sealed partial class MemoryService
{
    /// <summary>The most memories that a look at the health asks for.</summary>
    public const int ProbesMax = 100;

    /// <summary>How long an operation may take before it counts as hung.</summary>
    /// <value>1 min: beyond every wait that the memory allows itself.</value>
    public static readonly TimeSpan HungAfter = TimeSpan.FromMinutes(1);

    private const int ProbeLengthMax = 200;
    private const double Percent = 100;

    /// <summary>Judges each figure of <see cref="HealthTable"/> by what this process saw since it began, its last 1,000 recalls and index writes.</summary>
    /// <param name="context">For whom; unindexed memories are counted for the tenant alone.</param>
    /// <param name="probes">How many of the memories kept last are asked for before, so that a process that has just begun has something to tell; 0 to <see cref="ProbesMax"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<HealthReading>> HealthAsync(TenantContext context, int probes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfNegative(probes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probes, ProbesMax);
        await ProbeAsync(context, probes, cancellationToken);
        var unindexed = await UnindexedAsync(context, cancellationToken);
        var (calls, faults) = _meter.Samples.Store;
        var (recall, recalls) = _meter.Samples.Recalls.Percentile(99);
        var (write, writes) = _meter.Samples.IndexWrites.Percentile(99);
        return
        [
            new(HealthTable.Recall, recall, recalls),
            new(HealthTable.StorageErrors, calls == 0 ? null : Percent * faults / calls, calls),
            new(HealthTable.IndexWrite, write, writes),
            new(HealthTable.Hung, _meter.Samples.Hung(_time, HungAfter), 1),
            new(HealthTable.Unindexed, unindexed, unindexed is null ? 0 : 1),
        ];
    }

    private async Task ProbeAsync(TenantContext context, int probes, CancellationToken cancellationToken)
    {
        var rows = probes > 0 && _breaker.Ask() is null
            ? await TryReadAsync(context, session => session.QueryAsync<MemoryRow>(MemorySql.Newest, new { limit = probes }), cancellationToken)
            : null;
        foreach (var row in rows ?? [])
        {
            await RecallAsync(context, new MemoryQuestion(row.Content[..Math.Min(row.Content.Length, ProbeLengthMax)]), cancellationToken);
        }
    }

    /// <summary>Counts what is kept and not in the index, or the other way round; null when the database does not answer, or went on meanwhile.</summary>
    private async Task<double?> UnindexedAsync(TenantContext context, CancellationToken cancellationToken)
    {
        var index = Open(context.Tenant);
        if (!await FreshenAsync(context, index, cancellationToken))
        {
            return null;
        }

        try
        {
            return await index.HoldStillAsync<double?>(
                async (standing, seen) =>
                {
                    var (head, live) = await _database.ReadAsync(
                        context,
                        async session => (await session.FirstAsync<HeadRow>(ChangeSql.Head) ?? HeadRow.None, await session.FirstAsync<long>(ChangeSql.CountLive)),
                        cancellationToken);
                    return head.Seq == seen ? Math.Abs(live - standing.Count) : null;
                },
                cancellationToken);
        }
        catch (StorageException)
        {
            _meter.StoreAsked(failed: true);
            return null;
        }
    }
}
