using System.Data.Common;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Contract;

/// <summary>What a database must do, whichever engine it is.</summary>
public abstract class DatabaseConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private TestDatabase? _place;

    private IDatabase Database => _place!.Database;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await _place!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Write_IsReadBack_AlsoAfterReopening()
    {
        await WriteNoteAsync(Ada, "1", "kept – ünïcödé");
        await _place!.CloseAsync();
        await _place.OpenAsync();
        Assert.Equal(["kept – ünïcödé"], await NotesAsync(Ada));
        Assert.Equal(engine, Database.Engine);
    }

    [Fact]
    public async Task Write_ThatThrows_LeavesNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(
            Ada,
            async session =>
            {
                await session.ExecuteAsync(InsertNote, new { id = "1", text = "half" });
                throw new InvalidOperationException("the work gave up");
            },
            CancellationToken.None));
        Assert.Empty(await NotesAsync(Ada));
    }

    [Fact]
    public async Task Write_FailedStatement_FailsItsCallerAndNoNeighbour()
    {
        await WriteNoteAsync(Ada, "taken", "first");
        var writes = Enumerable.Range(0, 64).Select<int, Task>(number => number % 4 == 0
            ? Assert.ThrowsAnyAsync<DbException>(() => WriteNoteAsync(Ada, "taken", "second"))
            : WriteNoteAsync(Ada, $"free {number:00}", "neighbour"));
        await Task.WhenAll(writes);
        Assert.Equal(1 + 48, (await NotesAsync(Ada)).Count);
    }

    [Fact]
    public async Task Write_EightAtOnce_AllAreKept()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 50; number++)
            {
                await WriteNoteAsync(Ada, $"{writer}-{number}", "text");
            }
        })));
        Assert.Equal(400, (await NotesAsync(Ada)).Count);
    }

    [Fact]
    public async Task Read_SeesOneSnapshot()
    {
        var (before, after) = await Database.ReadAsync(
            Ada,
            async session =>
            {
                var first = await session.FirstAsync<long>(CountNotes);
                await Task.Run(() => WriteNoteAsync(Ada, "meanwhile", "text"));
                return (first, await session.FirstAsync<long>(CountNotes));
            },
            CancellationToken.None);
        Assert.Equal((0, 0), (before, after));
        Assert.Single(await NotesAsync(Ada));
    }

    [Fact]
    public async Task Read_CannotWrite() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Database.ReadAsync(
            Ada, session => session.ExecuteAsync(InsertNote, new { id = "1", text = "by the back door" }), CancellationToken.None));

    [Fact]
    public async Task Read_Cancelled_EndsSo() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.ReadAsync(Ada, session => session.FirstAsync<long>(CountNotes), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Rows_AreSeenByTheirUserAndByTheWholeTenantsReach()
    {
        await WriteNoteAsync(Ada, "1", "ada's");
        await WriteNoteAsync(Ben, "2", "ben's");
        Assert.Equal(["ada's"], await NotesAsync(Ada));
        Assert.Equal(["ben's"], await NotesAsync(Ben));
        Assert.Equal(["ada's", "ben's"], await NotesAsync(Boss));
        Assert.Empty(await NotesAsync(Eve));
    }

    [Fact]
    public async Task SharedRows_AreReadByAllAndChangedByNone()
    {
        const string select = "SELECT meaning FROM words WHERE tenant_id IN (@tenant, '*') ORDER BY tenant_id, word LIMIT 10;";
        const string update = "UPDATE words SET meaning = 'other' WHERE tenant_id = @tenant;";
        Assert.Single(await Database.ReadAsync(Eve, session => session.QueryAsync<string>(select), CancellationToken.None));
        Assert.Equal(0, await Database.WriteAsync(Eve, session => session.ExecuteAsync(update), CancellationToken.None));
        Assert.Equal(["the council of the wise"], await Database.ReadAsync(Ada, session => session.QueryAsync<string>(select), CancellationToken.None));
    }

    [Theory]
    [InlineData("SELECT text FROM notes LIMIT 10;")]
    [InlineData("SELECT text FROM notes WHERE tenant_id = 'south' LIMIT 10;")]
    [InlineData("SELECT text FROM notes WHERE tenant_id = @tenant LIMIT 10;")]
    [InlineData("DELETE FROM labels;")]
    [InlineData("UPDATE labels SET uses = 1;")]
    [InlineData("INSERT INTO labels (tenant_id, label, uses) VALUES ('south', 'x', 1);")]
    [InlineData("INSERT INTO notes (tenant_id, user_id, note_id, text) VALUES (@tenant, 'ben', '1', 'forged');")]
    [InlineData("SELECT 1; DELETE FROM labels;")]
    [InlineData("DROP TABLE labels;")]
    public async Task Statement_WithoutTheContext_IsRefused(string sql) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(Ada, session => session.ExecuteAsync(sql), CancellationToken.None));

    [Fact]
    public async Task Call_InNobodysName_IsAMistake()
    {
        foreach (var nobody in new[] { new TenantContext(default, Ada.User), new TenantContext(TenantId.Shared, Ada.User), new TenantContext(Ada.Tenant, default), new TenantContext(Ada.Tenant, new UserId("")) })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Database.ReadAsync(nobody, session => session.FirstAsync<long>(CountNotes), CancellationToken.None));
        }

        await Assert.ThrowsAsync<ArgumentNullException>(() => Database.ReadAsync(null!, session => session.FirstAsync<long>(CountNotes), CancellationToken.None));
    }

    [Fact]
    public async Task Operator_SeesEveryTenant()
    {
        await WriteNoteAsync(Ada, "1", "north");
        await WriteNoteAsync(Eve, "1", "south");
        Assert.Equal(2, await Database.ObserveAsync(session => session.FirstAsync<long>("SELECT COUNT(*) FROM notes;"), CancellationToken.None));
    }

    [Fact]
    public async Task TextKeys_SortByTheirBytes()
    {
        foreach (var id in new[] { "b", "B", "a-", "a", "ä", "1", "~", "Z" })
        {
            await WriteNoteAsync(Ada, id, id);
        }

        Assert.Equal(["1", "B", "Z", "a", "a-", "b", "~", "ä"], await NotesAsync(Ada));
    }

    private Task<int> WriteNoteAsync(TenantContext context, string id, string text) =>
        Database.WriteAsync(context, session => session.ExecuteAsync(InsertNote, new { id, text }), CancellationToken.None);

    private Task<IReadOnlyList<string>> NotesAsync(TenantContext context) =>
        Database.ReadAsync(context, session => session.QueryAsync<string>(SelectNotes), CancellationToken.None);
}

public sealed class SqliteDatabaseConformanceTests() : DatabaseConformance(DatabaseEngine.Sqlite);

public sealed class PostgresDatabaseConformanceTests() : DatabaseConformance(DatabaseEngine.PostgreSql);
