using Witan.Data.Outbox;

namespace Witan.Server.Jobs;

/// <summary>Removes messages that were sent long enough ago.</summary>
/// <param name="cleaner">Removes them.</param>
/// <param name="every">How often; zero for by hand only.</param>
public sealed class OutboxJob(OutboxCleaner cleaner, TimeSpan every) : IServerJob
{
    /// <inheritdoc/>
    public string Name => "outbox";

    /// <inheritdoc/>
    public string Does => "Removes messages that were sent long enough ago.";

    /// <inheritdoc/>
    public TimeSpan? Every => every > TimeSpan.Zero ? every : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken) => $"{await cleaner.CleanAsync(cancellationToken):N0} messages removed.";
}
