using System.Collections.Concurrent;
using Witan.Kernel.Identity;
using Witan.Runs.Snapshots;

namespace Witan.Testing.Journals;

/// <summary>Snapshots in memory, which a test may damage.</summary>
public sealed class MemorySnapshots : IRunSnapshots
{
    /// <summary>Gets what is kept.</summary>
    public ConcurrentDictionary<RunId, RunSnapshot> Kept { get; } = new();

    /// <summary>Gets how many were put.</summary>
    public int Puts { get; private set; }

    /// <inheritdoc/>
    public Task PutAsync(TenantContext context, RunId run, RunSnapshot snapshot, CancellationToken cancellationToken)
    {
        Puts++;
        Kept[run] = snapshot;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<RunSnapshot?> FindAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.GetValueOrDefault(run));
}
