using System.Data.Common;
using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Testing.Attacks;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;
using Witan.Testing.Rows;

namespace Witan.Tests.Data;

/// <summary>What a store could do in another's context with statements that are accepted: nothing to the victim. And the others are refused.</summary>
public abstract class StatementWallConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly SampleOwner Victim = RowSecurityAttacks.Owners[0];
    private static readonly TenantContext Stranger = new(new TenantId("south"), new UserId("ada"), Reach.Tenant);
    private static readonly TenantContext Colleague = new(new TenantId("north"), new UserId("ben"));

    private TestDatabase? _place;
    private SampleRows? _samples;

    private static IEnumerable<Table> Tables => WitanData.Model.Tables.Where(table => table.IsOfTenants);

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(engine, WitanData.Model);
        _samples = new SampleRows(WitanData.Model, await LiveCatalogue.ReadAsync(_place.Database));
        await SampleWriter.WriteAsync(_place.Database, _samples, RowSecurityAttacks.Owners, _ => 4);
    }

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AcceptedStatements_ReachNobodyElsesRows()
    {
        var before = await VictimsRowsAsync();
        foreach (var table in Tables.Reverse())
        {
            foreach (var context in table.Scope == TableScope.User ? [Stranger, Colleague] : new[] { Stranger })
            {
                foreach (var statement in Accepted(table))
                {
                    var touched = await TryAsync(context, statement, _samples!.Row(table, Victim, 0));
                    Assert.True(touched == 0 || !statement.Contains(IsVictims(table), StringComparison.Ordinal), $"{statement} touched {touched}.");
                    Assert.Equal(before, await VictimsRowsAsync());
                }
            }
        }
    }

    [Fact]
    public async Task CallersParameters_NeverStandInForTheContexts()
    {
        foreach (var table in Tables)
        {
            var sql = $"SELECT {Table.TenantColumn} FROM {table.Name} WHERE {Terms(table)} LIMIT 1000;";
            foreach (var forged in new object[] { new { tenant = "north", user = "ada", wide = 1 }, new { Tenant = "north", User = "ada", Wide = 1 }, new { TENANT = "north" } })
            {
                var seen = await _place!.Database.ReadAsync(Stranger, session => session.QueryAsync<string>(sql, forged), CancellationToken.None);
                Assert.All(seen, tenant => Assert.Equal("south", tenant));
                Assert.NotEmpty(seen);
            }
        }
    }

    [Fact]
    public async Task RefusedForms_AreRefusedOnEveryTable()
    {
        foreach (var table in Tables)
        {
            foreach (var form in RefusedForms.On(table.Name))
            {
                var error = await Record.ExceptionAsync(() => _place!.Database.WriteAsync(Stranger, session => session.ExecuteAsync(form), CancellationToken.None));
                Assert.True(error is InvalidOperationException, $"'{form}' came to {error?.Message ?? "an end"}.");
            }
        }
    }

    private static string Terms(Table table) => table.Scope == TableScope.User
        ? "tenant_id = @tenant AND (user_id = @user OR @wide = 1)"
        : "tenant_id = @tenant";

    private static string IsVictims(Table table) => table.Scope == TableScope.User
        ? "tenant_id = 'north' AND user_id = 'ada'"
        : "tenant_id = 'north'";

    private IEnumerable<string> Accepted(Table table)
    {
        var columns = _samples!.Columns(table);
        var other = columns.Except([Table.TenantColumn, Table.UserColumn]).LastOrDefault();
        List<string> first = table.Scope == TableScope.User ? [Table.TenantColumn, Table.UserColumn] : [Table.TenantColumn];
        var rest = columns.Except(first).ToList();
        var values = rest.Select(column => $"@p{columns.ToList().IndexOf(column)}");
        var insert = $"INSERT INTO {table.Name} ({string.Join(", ", [.. first, .. rest])}) VALUES ({string.Join(", ", [.. first.Select(column => column == Table.TenantColumn ? "@tenant" : "@user"), .. values])})";
        yield return $"SELECT COUNT(*) FROM {table.Name} WHERE {Terms(table)} AND {IsVictims(table)};";
        if (table.Rights.HasFlag(TableRights.Insert))
        {
            yield return $"{insert};";
            yield return $"{insert} ON CONFLICT ({string.Join(", ", table.Key)}) DO NOTHING;";
        }

        if (table.Rights.HasFlag(TableRights.Update) && other is not null)
        {
            yield return $"UPDATE {table.Name} SET {other} = {other} WHERE {Terms(table)};";
            yield return $"UPDATE {table.Name} SET {other} = {other} WHERE {Terms(table)} AND {IsVictims(table)};";
            yield return $"{insert} ON CONFLICT ({string.Join(", ", table.Key)}) DO UPDATE SET {other} = excluded.{other}"
                + (table.Scope == TableScope.User ? $" WHERE ({table.Name}.user_id = @user OR @wide = 1);" : ";");
        }

        if (table.Rights.HasFlag(TableRights.Delete))
        {
            yield return $"DELETE FROM {table.Name} WHERE {Terms(table)} AND {IsVictims(table)};";
            yield return $"DELETE FROM {table.Name} WHERE {Terms(table)};";
        }
    }

    /// <summary>Runs a statement that the check must accept; what the database itself refuses (a key that is taken) counts as nothing.</summary>
    private async Task<long> TryAsync(TenantContext context, string sql, object?[] values)
    {
        Assert.Null(WitanData.Model.StatementCheck.Fault(sql));
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var index = 0; index < values.Length; index++)
        {
            parameters[$"p{index}"] = values[index];
        }

        try
        {
            return await _place!.Database.WriteAsync(
                context,
                async session => sql.StartsWith("SELECT", StringComparison.Ordinal) ? await session.FirstAsync<long>(sql) : await session.ExecuteAsync(sql, parameters),
                CancellationToken.None);
        }
        catch (DbException)
        {
            return 0;
        }
    }

    private async Task<IReadOnlyList<string>> VictimsRowsAsync() =>
    [
        .. (await TableContent.ReadAsync(_place!.Database, _samples!.Catalogue))
            .Where(row => row.Contains("tenant_id='north'", StringComparison.Ordinal) && (!row.Contains("user_id='", StringComparison.Ordinal) || row.Contains("user_id='ada'", StringComparison.Ordinal))),
    ];
}

public sealed class SqliteStatementWallTests() : StatementWallConformance(DatabaseEngine.Sqlite);

public sealed class PostgresStatementWallTests() : StatementWallConformance(DatabaseEngine.PostgreSql);
