using System.Text.Json;
using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Runs.Definitions;

/// <summary>The definitions in a database.</summary>
/// <param name="database">The database, with the tables of <see cref="RunsData"/>.</param>
/// <param name="time">The clock.</param>
public sealed class RunDefinitions(IDatabase database, TimeProvider time) : IRunDefinitions
{
    /// <inheritdoc/>
    public Task PutAsync(TenantContext context, RunDefinition definition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var row = new { definition = definition.Hash, kind = definition.Kind, content = definition.ToJson(), at = time.GetUtcNow().ToUnixTimeMilliseconds() };
        return database.WriteAsync(context, session => session.ExecuteAsync(DefinitionSql.Put, row), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RunDefinition?> FindAsync(TenantContext context, string hash, CancellationToken cancellationToken)
    {
        var content = await database.ReadAsync(context, session => session.FirstAsync<string>(DefinitionSql.Find, new { definition = hash }), cancellationToken);
        return content is null ? null : Read(content, hash);
    }

    private static RunDefinition Read(string content, string hash)
    {
        try
        {
            if (RunDefinition.FromJson(content) is { } definition && definition.Hash == hash)
            {
                return definition;
            }
        }
        catch (JsonException)
        {
            // Said below, in the same words as for content that was changed.
        }

        throw new StorageException(StorageFault.Damaged, $"The definition {hash} in the database is not what was stored. Restore the database from a backup.");
    }
}
