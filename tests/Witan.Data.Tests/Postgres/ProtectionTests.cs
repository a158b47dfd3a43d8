using Dapper;
using Npgsql;
using Witan.Testing;
using Witan.Testing.Attacks;
using Witan.Testing.Catalogues;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Postgres;

/// <summary>Row security on one table of each scope: it holds, and where it does not, it is noticed twice.</summary>
public sealed class ProtectionTests : IAsyncLifetime
{
    private TestDatabase? _place;

    public static TheoryData<string, string> Openings => new MatrixTheoryData<string, string>(
        ["notes", "labels", "words"],
        [
            "ALTER TABLE {0} DISABLE ROW LEVEL SECURITY;",
            "ALTER TABLE {0} NO FORCE ROW LEVEL SECURITY;",
            "DROP POLICY tenant_rows ON {0};",
            "ALTER POLICY tenant_rows ON {0} USING (true);",
            "CREATE POLICY everything ON {0} USING (true);",
        ]);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, Sample);

    public async ValueTask DisposeAsync() => await _place!.DisposeAsync();

    [Fact]
    public async Task Database_IsAsTheModelSays()
    {
        Findings.RequireNone(CatalogueCheck.Faults(Sample, await LiveCatalogue.ReadAsync(_place!.Database)));
        Findings.RequireNone(await PostgresCheck.FaultsAsync(_place, Sample));
    }

    [Fact]
    public async Task Attacks_OnEveryScope_ReachNobodysRows()
    {
        await using var attacks = await RowSecurityAttacks.PrepareAsync(_place!);
        foreach (var table in Sample.Tables.Where(table => table.IsOfTenants))
        {
            Findings.RequireNone(await attacks.FaultsAsync(table));
        }
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task TableLeftOpen_IsReported_AndTheProgramRefusesToOpen(string table, string opening)
    {
        await _place!.CloseAsync();
        await RunAsync(opening.Replace("{0}", table, StringComparison.Ordinal));
        Assert.Contains(await PostgresCheck.FaultsAsync(_place, Sample), fault => fault.Contains(table, StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<StorageException>(() => _place.OpenAsync());
        Assert.Equal(StorageFault.Refused, error.Fault);
        Assert.StartsWith($"Row security is not forced on {table} in ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("so that tenants could see each other. 'witan db up' sets it right.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_DoesNotOutliveItsTransaction()
    {
        await using var database = await Data.Postgres.PostgresDatabase.OpenAsync(_place!.Options with { PoolMax = 1 }, Sample, TimeProvider.System, CancellationToken.None);
        Assert.Equal((string.Empty, true), await AfterAsync(database, () => database.ReadAsync(Ada, session => session.FirstAsync<long>(CountNotes), CancellationToken.None)));
        Assert.Equal((string.Empty, true), await AfterAsync(database, () => database.WriteAsync(Boss, session => session.ExecuteAsync(InsertNote, new { id = "1", text = "x" }), CancellationToken.None)));
        Assert.Equal((string.Empty, true), await AfterAsync(database, () => Assert.ThrowsAsync<InvalidOperationException>(
            () => database.WriteAsync<int>(Ada, _ => throw new InvalidOperationException("gave up"), CancellationToken.None))));
        Assert.Equal((string.Empty, true), await AfterAsync(database, () => Assert.ThrowsAsync<PostgresException>(
            () => database.WriteAsync(Boss, session => session.ExecuteAsync(InsertNote, new { id = "1", text = "again" }), CancellationToken.None))));
        Assert.Equal((string.Empty, true), await AfterAsync(database, () => database.WriteAsync(
            Ada, session => session.Connection.ExecuteAsync("SELECT set_config('witan.tenant', 'south', false); CREATE TEMP TABLE notes (tenant_id TEXT);"), CancellationToken.None)));
    }

    /// <summary>Gives the settings that the same physical connection holds afterwards, and whether it was the same and sees the real table.</summary>
    private static async Task<(string Settings, bool IsSame)> AfterAsync(Data.Postgres.PostgresDatabase database, Func<Task> work)
    {
        const string process = "SELECT pg_backend_pid();";
        const string settings = "SELECT concat(current_setting('witan.tenant', true), current_setting('witan.user', true), current_setting('witan.wide', true), current_setting('witan.operator', true));";
        var before = await OnPoolAsync<long>(database, process);
        await work();
        var isSame = before == await OnPoolAsync<long>(database, process) && await OnPoolAsync<long>(database, "SELECT COUNT(*) FROM pg_class WHERE relname = 'notes';") == 1;
        return (await OnPoolAsync<string>(database, settings), isSame);
    }

    private static async Task<T> OnPoolAsync<T>(Data.Postgres.PostgresDatabase database, string sql)
    {
        await using var connection = await Pool(database).OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_app")]
    private static extern ref NpgsqlDataSource Pool(Data.Postgres.PostgresDatabase database);

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await PostgresServer.ConnectionStringAsync(_place!.PostgresName));
        await connection.ExecuteAsync(sql);
    }
}
