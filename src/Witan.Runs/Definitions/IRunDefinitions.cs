using Witan.Kernel.Identity;

namespace Witan.Runs.Definitions;

/// <summary>The definitions that runs were opened under. What is stored is never changed.</summary>
public interface IRunDefinitions
{
    /// <summary>Stores a definition; nothing happens when it is there.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task PutAsync(TenantContext context, RunDefinition definition, CancellationToken cancellationToken);

    /// <summary>Finds a definition; null when the tenant never opened a run under it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Data.StorageException">What is stored does not have the hash that it is stored under.</exception>
    Task<RunDefinition?> FindAsync(TenantContext context, string hash, CancellationToken cancellationToken);
}
