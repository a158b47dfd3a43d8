using System.Text.RegularExpressions;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;
using Witan.Testing.Rows;

namespace Witan.Tests.Data;

/// <summary>No statement reads all of a table that may grow large.</summary>
/// <param name="engine">The engine.</param>
/// <param name="rows">The rows of each owner; times 100 owners.</param>
public abstract partial class QueryPlanConformance(DatabaseEngine engine, int rows)
{
    private const int Tenants = 20;
    private const int Users = 5;

    private static readonly HashSet<string> Large = [.. WitanData.Model.Tables.Where(table => table.IsLarge).Select(table => table.Name)];

    [Fact]
    public async Task EveryStatement_FindsItsRowsByAnIndex()
    {
        await using var place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        await FillAsync(place.Database);
        await AnalyzeAsync(place);
        var faults = new List<string>();
        foreach (var statement in StatementTexts.OfTenants.Where(statement => Names().Matches(statement.Sql).Any(word => Large.Contains(word.Value))))
        {
            foreach (var reach in Enum.GetValues<Reach>())
            {
                var context = new TenantContext(new TenantId("tenant 3"), new UserId("user 2"), reach);
                var plan = await QueryPlans.ExplainAsync(place.Database, context, statement.Sql, StatementParameters.Of(statement));
                faults.AddRange(plan.Where(line => IsFault(line, statement.Sql)).Select(line => $"{statement} with {reach}: {line.Trim()} in: {string.Join("; ", plan)}"));
            }
        }

        Findings.RequireNone(faults.Distinct());
    }

    [Theory]
    [InlineData("SELECT title FROM run_heads AS h WHERE h.tenant_id = @tenant AND (h.user_id = @user OR @wide = 1) OR title = 'x' LIMIT 5;")]
    [InlineData("DELETE FROM run_events WHERE tenant_id = tenant_id AND payload = 'x';")]
    public async Task Scan_IsFound(string sql)
    {
        await using var place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        await FillAsync(place.Database);
        await AnalyzeAsync(place);
        // On PostgreSQL row security adds the tenant's term to whatever a statement says: a scan comes from a policy that lacks it.
        if (engine == DatabaseEngine.PostgreSql)
        {
            await place.OperateAsync("GRANT DELETE ON run_events TO witan_app; ALTER TABLE run_events DISABLE ROW LEVEL SECURITY; ALTER TABLE run_heads DISABLE ROW LEVEL SECURITY;");
        }

        var context = new TenantContext(new TenantId("tenant 3"), new UserId("user 2"));
        var plan = await QueryPlans.ExplainAsync(place.Database, context, sql, new Dictionary<string, object?>());
        Assert.Contains(plan, line => IsFault(line, sql));
    }

    /// <summary>As many rows in what a tenant or a user has once as elsewhere: those are tables of users, and users are many.</summary>
    private async Task FillAsync(IDatabase database)
    {
        var samples = new SampleRows(WitanData.Model, await LiveCatalogue.ReadAsync(database));
        var owners = Enumerable.Range(0, Tenants * Users)
            .Select(number => new SampleOwner($"tenant {number / Users}", $"user {number % Users}", number * rows, number % Users == 0)).ToList();
        await SampleWriter.WriteAsync(database, samples, owners, _ => rows);
        var others = Enumerable.Range(owners.Count, owners.Count * rows)
            .Select(number => new SampleOwner($"tenant {number % Tenants}", $"user {number}", (owners.Count * rows) + number, SpeaksForTenant: false)).ToList();
        await SampleWriter.WriteAsync(database, samples, others, _ => 0);
    }

    /// <summary>As in earnest: PostgreSQL keeps statistics by itself, and a SQLite file of ours has none.</summary>
    private async Task AnalyzeAsync(TestDatabase place)
    {
        if (engine == DatabaseEngine.PostgreSql)
        {
            await place.OperateAsync("ANALYZE;");
        }
    }

    private bool IsFault(string line, string sql) => engine == DatabaseEngine.PostgreSql
        ? Large.Any(table => Regex.IsMatch(line, $@"Seq Scan on {table}\b", RegexOptions.CultureInvariant))
        : (Scanned().Match(line) is { Success: true } scan && Large.Contains(TableOf(scan.Groups[1].Value, sql)))
            || (line.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.OrdinalIgnoreCase));

    /// <summary>The plan tells a table by the name that the statement gives it.</summary>
    private static string TableOf(string name, string sql) =>
        Regex.Match(sql, $@"\b(\w+)\s+(?:AS\s+)?{name}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase) is { Success: true } match && Large.Contains(match.Groups[1].Value)
            ? match.Groups[1].Value
            : name;

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // Also with an index: one that covers the query is still read from end to end.
    [GeneratedRegex(@"^SCAN (?:TABLE )?(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Scanned();
}

public sealed class SqliteQueryPlanTests() : QueryPlanConformance(DatabaseEngine.Sqlite, rows: 30);

public sealed class PostgresQueryPlanTests() : QueryPlanConformance(DatabaseEngine.PostgreSql, rows: 200);
