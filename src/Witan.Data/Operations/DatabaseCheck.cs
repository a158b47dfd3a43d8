using System.Text.Json;
using Witan.Data.Audit;
using Witan.Data.Postgres;
using Witan.Data.Sessions;

namespace Witan.Data.Operations;

/// <summary>Reads a database from end to end and says whether it is sound.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseCheck(IDatabase database, TimeProvider time)
{
    /// <summary>Says whether the last check is older than so long, or there was none.</summary>
    /// <param name="age">The age.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<bool> IsDueAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        var last = await database.ObserveAsync(session => DatabaseFacts.ReadAsync(session, DatabaseFacts.LastCheck), cancellationToken);
        return last is null || time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(last.AtMs) >= age;
    }

    /// <summary>Checks everything, on one snapshot, and notes the outcome in the database.</summary>
    /// <param name="progress">Told as it goes on.</param>
    /// <param name="cancellationToken">Ends the check; nothing is noted.</param>
    public async Task<CheckResult> RunAsync(IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        var result = await database.ObserveAsync(session => RunAsync(session, progress, cancellationToken), cancellationToken);
        var note = new CheckNote(result.IsSound, result.Findings.Count(finding => !finding.IsSound), result.Rows);
        try
        {
            await database.OperateAsync(
                async session =>
                {
                    await DatabaseFacts.SetAsync(session, DatabaseFacts.LastCheck, JsonSerializer.Serialize(note, OperationsJson.Default.CheckNote), time.GetUtcNow());
                    return 0;
                },
                CancellationToken.None);
            return result;
        }
        catch (StorageException fault)
        {
            // What was found is worth more than the note of it.
            return result with { NoteFault = fault.Message };
        }
    }

    private async Task<CheckResult> RunAsync(DataSession session, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new OperationProgress("checking", "the engine's own structures", 0));
        var findings = new List<CheckFinding>(database.Engine == DatabaseEngine.Sqlite ? await OfSqliteAsync(session) : await OfPostgresAsync(session));
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in ContentTable.All(database.Model, database.Schema, session.Connection))
        {
            counts[table.Name] = table.Checksum(session.Connection, cancellationToken).Rows;
            progress?.Report(new OperationProgress("reading", table.Name, counts[table.Name]));
        }

        findings.Add(new CheckFinding("every row of every table can be read", null));
        progress?.Report(new OperationProgress("verifying", "the audit log", 0));
        var audit = AuditCheck.Verify(session, tenant: null, progress: null, cancellationToken);
        findings.Add(new CheckFinding("the audit log's chains are whole", audit.IsWhole ? null : string.Join(" ", audit.Breaks.Select(found => found.Message))));
        foreach (var check in database.Model.Modules.SelectMany(module => module.Checks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var broken = await session.FirstAsync<long>(check.CountBroken);
            findings.Add(new CheckFinding(check.Name, broken == 0 ? null : $"not so for {broken}"));
        }

        return new CheckResult(findings, counts);
    }

    private static async Task<IEnumerable<CheckFinding>> OfSqliteAsync(DataSession session)
    {
        var answers = await session.QueryAsync<string>(OperatorCheckSql.SqliteIntegrity);
        var orphans = await session.FirstAsync<long>(OperatorCheckSql.SqliteForeignKeys);
        return
        [
            new CheckFinding("the file's structure is sound", answers is ["ok"] ? null : string.Join("; ", answers)),
            new CheckFinding("every foreign key has its row", orphans == 0 ? null : $"not so for {orphans}"),
        ];
    }

    private async Task<IEnumerable<CheckFinding>> OfPostgresAsync(DataSession session)
    {
        var invalid = await session.QueryAsync<string>(OperatorCheckSql.PostgresInvalid);
        var names = database.Model.Tables.Where(table => table.IsOfTenants).Select(table => table.Name).ToArray();
        var open = await session.QueryAsync<string>(PostgresSql.SelectUnprotected, new { names });
        return
        [
            new CheckFinding("every index and constraint is valid", invalid.Count == 0 ? null : string.Join(", ", invalid)),
            new CheckFinding("row security is forced on every tenant's table", open.Count == 0 ? null : string.Join(", ", open)),
        ];
    }
}
