namespace Witan.Runs.Activation;

/// <summary>The list of runs that have something to do, over all tenants. Safe to share between threads.</summary>
/// <remarks>
/// A run stands in it from the transaction that gives it something to do until the one that leaves it nothing. So it is what
/// must never be lost; everything else that activates runs may be.
/// </remarks>
public interface IDueRuns
{
    /// <summary>Lists runs that are due, in fair order: every tenant's first before anybody's second.</summary>
    /// <param name="now">The time; what is due at it counts.</param>
    /// <param name="perTenant">The most of each tenant, those first that have waited longest; from 1.</param>
    /// <param name="limit">The most in all; from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<DueRun>> ListAsync(DateTimeOffset now, int perTenant, int limit, CancellationToken cancellationToken);

    /// <summary>Makes a run due later and counts an attempt. What was set anew since it was listed is left as it is.</summary>
    /// <param name="run">The run, as it was listed.</param>
    /// <param name="until">When it is due again. It keeps its place in the queue.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    Task PostponeAsync(DueRun run, DateTimeOffset until, CancellationToken cancellationToken);
}
