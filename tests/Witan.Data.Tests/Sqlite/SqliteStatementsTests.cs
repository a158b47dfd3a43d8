using System.Data.Common;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;

namespace Witan.Data.Tests.Sqlite;

/// <summary>A statement that was prepared before does what the general way does.</summary>
public sealed class SqliteStatementsTests : IAsyncLifetime
{
    private const string Insert = "INSERT INTO things (tenant_id, thing_id, value) VALUES (@tenant, @id, @value);";
    private const string Select = "SELECT typeof(value) || ':' || quote(value) FROM things WHERE tenant_id = @tenant AND thing_id = @id LIMIT 1;";
    private const string Rename = "UPDATE things SET thing_id = thing_id || @suffix WHERE tenant_id = @tenant;";

    private static readonly DataModel Model = new(new DataModule(
        new MigrationSet("things", [new Migration("things", 1, "things", new Script("CREATE TABLE things (tenant_id TEXT, thing_id TEXT, value, PRIMARY KEY (tenant_id, thing_id));"), new Script("DROP TABLE things;"))]),
        new Table("things", TableScope.Tenant, TableRights.All, "tenant_id", "thing_id")));

    private TestDatabase? _place;

    private IDatabase Database => _place!.Database;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, Model);

    public async ValueTask DisposeAsync() => await _place!.DisposeAsync();

    public static TheoryData<object?, string> Values => new()
    {
        { null, "null:NULL" },
        { 7, "integer:7" },
        { long.MinValue, "integer:-9223372036854775808" },
        { true, "integer:1" },
        { 0.5, "real:0.5" },
        { "", "text:''" },
        { "it's – ünïcödé", "text:'it''s – ünïcödé'" },
        { Array.Empty<byte>(), "blob:X''" },
        { new byte[] { 0, 255 }, "blob:X'00FF'" },
        { (short)3, "integer:3" },
        { DayOfWeek.Friday, "integer:5" },
        { 'c', "text:'c'" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Execute_StoresEveryKindOfValue_FirstAndAgain(object? value, string expected)
    {
        foreach (var id in new[] { "first", "again" })
        {
            Assert.Equal(1, await WriteAsync(session => session.ExecuteAsync(Insert, new { id, value })));
            Assert.Equal(expected, await Database.ReadAsync(TenantContext.Local, session => session.FirstAsync<string>(Select, new { id }), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Execute_AfterItFailed_WorksAgain()
    {
        for (var round = 0; round < 3; round++)
        {
            var id = $"{round}";
            Assert.Equal(1, await WriteAsync(session => session.ExecuteAsync(Insert, new { id, value = round })));
            var error = await Assert.ThrowsAnyAsync<DbException>(() => WriteAsync(session => session.ExecuteAsync(Insert, new { id, value = round })));
            Assert.Contains("UNIQUE", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Execute_CountsTheRows_OfThisStatementAlone()
    {
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = 1 }));
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "2", value = 2 }));
        Assert.Equal(2, await WriteAsync(session => session.ExecuteAsync(Rename, new { suffix = "x" })));
        Assert.Equal(0, await WriteAsync(session => session.ExecuteAsync("DELETE FROM things WHERE tenant_id = @tenant AND thing_id = @id;", new { id = "none" })));
    }

    [Fact]
    public async Task Execute_OtherTypesOfParameters_AreReadEachForItself()
    {
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = "text" }));
        await WriteAsync(session => session.ExecuteAsync(Insert, new { value = 2L, id = "2" }));
        Assert.Equal(2, await WriteAsync(session => session.ExecuteAsync(Rename, new { suffix = "x", unused = 1 })));
    }

    [Fact]
    public async Task Execute_TheCallersTenant_CountsForNothing()
    {
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = 1, tenant = "other" }));
        Assert.Equal("integer:1", await Database.ReadAsync(TenantContext.Local, session => session.FirstAsync<string>(Select, new { id = "1" }), CancellationToken.None));
    }

    [Fact]
    public async Task Execute_SeveralStatements_RunAll()
    {
        const string both = "UPDATE things SET value = 9 WHERE tenant_id = @tenant; DELETE FROM things WHERE tenant_id = @tenant AND value = @value;";
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = 1 }));
        Assert.Equal(2, await WriteAsync(session => session.ExecuteAsync(both, new { value = 9 })));
    }

    [Fact]
    public async Task Execute_ParameterMissing_IsAMistake()
    {
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1" })));
        Assert.Equal(1, await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = 1 })));
    }

    [Fact]
    public async Task Execute_MoreStatementsThanAreKept_AllWork()
    {
        for (var number = 0; number < 600; number++)
        {
            await WriteAsync(session => session.ExecuteAsync($"INSERT INTO things (tenant_id, thing_id, value) VALUES (@tenant, @id, {number});", new { id = $"{number}" }));
        }

        Assert.Equal(600, await WriteAsync(session => session.ExecuteAsync(Rename, new { suffix = "x" })));
    }

    [Fact]
    public async Task Execute_SchemaChangedSince_IsPreparedAnew()
    {
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = 1 }));
        await Database.OperateAsync(session => session.ExecuteAsync("ALTER TABLE things ADD COLUMN more TEXT DEFAULT 'm';"), CancellationToken.None);
        Assert.Equal(1, await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "2", value = 2 })));
    }

    [Fact]
    public async Task Close_LeavesNoLogBehind()
    {
        await WriteAsync(session => session.ExecuteAsync(Insert, new { id = "1", value = 1 }));
        await _place!.CloseAsync();
        Assert.False(File.Exists(_place.Options.DatabasePath + "-wal"));
    }

    private Task<int> WriteAsync(Func<DataSession, Task<int>> work) => Database.WriteAsync(TenantContext.Local, work, CancellationToken.None);
}
