using Witan.Data.Expiry;

namespace Witan.Server.Jobs;

/// <summary>Removes short-lived entries whose time is over.</summary>
/// <param name="cleaner">Removes them.</param>
/// <param name="every">How often; zero for by hand only.</param>
public sealed class CleanUpJob(ExpiryCleaner cleaner, TimeSpan every) : IServerJob
{
    /// <inheritdoc/>
    public string Name => "clean-up";

    /// <inheritdoc/>
    public string Does => "Removes short-lived entries (sessions, rate windows, cached answers) whose time is over.";

    /// <inheritdoc/>
    public TimeSpan? Every => every > TimeSpan.Zero ? every : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var total = (await cleaner.CleanAsync(dryRun: false, cancellationToken)).Total;
        return $"{total.Removed:N0} of {total.Entries:N0} entries removed.";
    }
}
