using Witan.Data.Operations;

namespace Witan.Server.Jobs;

/// <summary>Reads the database from end to end and says whether it is sound.</summary>
/// <param name="check">Reads it.</param>
/// <param name="every">How often; zero for by hand only.</param>
public sealed class IntegrityJob(DatabaseCheck check, TimeSpan every) : IServerJob
{
    /// <inheritdoc/>
    public string Name => "integrity";

    /// <inheritdoc/>
    public string Does => "Reads the whole database and checks structure, keys, journals, the audit chain and row security.";

    /// <inheritdoc/>
    public TimeSpan? Every => every > TimeSpan.Zero ? every : null;

    /// <inheritdoc/>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var result = await check.RunAsync(progress: null, cancellationToken);
        return result.IsSound
            ? $"Sound: {result.Rows:N0} rows in {result.Tables.Count} tables were read."
            : throw new JobFailedException($"Not sound: {string.Join(" ", result.Findings.Where(finding => !finding.IsSound).Select(finding => $"{finding.Name}: {finding.Fault}."))} See docs/runbooks/database-damaged.md.");
    }
}
