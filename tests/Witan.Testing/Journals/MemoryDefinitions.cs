using System.Collections.Concurrent;
using Witan.Kernel.Identity;
using Witan.Runs.Definitions;

namespace Witan.Testing.Journals;

/// <summary>Definitions in memory, stored as text as real ones are.</summary>
public sealed class MemoryDefinitions : IRunDefinitions
{
    private readonly ConcurrentDictionary<(TenantId Tenant, string Hash), string> _stored = new();

    /// <inheritdoc/>
    public Task PutAsync(TenantContext context, RunDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(definition);
        _stored.TryAdd((context.Tenant, definition.Hash), definition.ToJson());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<RunDefinition?> FindAsync(TenantContext context, string hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult(_stored.TryGetValue((context.Tenant, hash), out var json) ? RunDefinition.FromJson(json) : null);
    }
}
