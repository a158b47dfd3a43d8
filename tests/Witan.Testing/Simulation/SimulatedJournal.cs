using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Testing.Simulation;

/// <summary>The way of a node, or of a person, to the one journal of a simulation: it takes turns, fails, and loses its answer at a crash.</summary>
/// <param name="world">The simulation.</param>
/// <param name="node">The node; null for a person.</param>
internal sealed class SimulatedJournal(SimulationWorld world, SimulatedNode? node) : IJournal
{
    public async Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        await PassAsync();
        if (node is not null && world.Fault())
        {
            throw new StorageException(StorageFault.Unavailable, "The disk fails before the write.");
        }

        var appended = await world.Journal.AppendAsync(context, run, expectedVersion, events, CancellationToken.None);
        if (appended.IsOk(out var recorded, out _))
        {
            world.Appended(node, run, recorded);
            if (node is not null && world.Fault())
            {
                throw new StorageException(StorageFault.Unavailable, "The answer is lost after the write.");
            }
        }

        await PassAsync();
        if (recorded is not null)
        {
            world.Acknowledged(run, recorded);
            node?.Changes.Announce(context.Tenant, run, recorded);
        }

        return appended;
    }

    public async Task<Result<IReadOnlyList<RecordedEvent>>> ForkAsync(
        TenantContext context, RunId source, long at, RunId run, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await world.Journal.ForkAsync(context, source, at, run, events, CancellationToken.None);
    }

    public async Task<Result<RunHead>> HoldAsync(TenantContext context, RunId run, RunHolder holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await world.Journal.HoldAsync(context, run, holder, until, CancellationToken.None);
    }

    public async Task<bool> RestAsync(TenantContext context, RunId run, long version, RunStatus status, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await world.Journal.RestAsync(context, run, version, status, due, CancellationToken.None);
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await world.Journal.ReadAsync(context, run, CancellationToken.None);
    }

    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        await PassAsync();
        return await world.Journal.ReadAsync(context, run, after, limit, CancellationToken.None);
    }

    public Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken) =>
        world.Journal.ListAsync(context, limit, before, cancellationToken);

    public Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken) =>
        world.Journal.FindAsync(context, prefix, cancellationToken);

    private async Task PassAsync()
    {
        await Task.Yield();
        if (node is not null)
        {
            await node.PassAsync();
        }
    }
}
