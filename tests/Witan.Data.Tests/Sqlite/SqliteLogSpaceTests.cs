using Microsoft.Data.Sqlite;
using Witan.Data.Sqlite;
using Witan.Testing;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Sqlite;

public sealed class SqliteLogSpaceTests : IDisposable
{
    private const int RoomMin = 256 * 1024;
    private readonly TemporaryDirectory _directory = new();

    private string Log => _directory.Combine(DataOptions.DatabaseFileName + "-wal");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task SmallWrites_DoNotLengthenTheLog()
    {
        await using var database = await OpenAsync(Durability.Full);
        await WriteAsync(database, "first");
        var length = new FileInfo(Log).Length;
        for (var note = 0; note < 10; note++)
        {
            await WriteAsync(database, $"{note}");
        }

        Assert.True(length >= RoomMin, $"The log has {length} bytes.");
        Assert.Equal(length, new FileInfo(Log).Length);
    }

    [Fact]
    public async Task ManyWrites_AreAllFoundAfterACrash()
    {
        await using var database = await OpenAsync(Durability.Full);
        for (var note = 0; note < 300; note++)
        {
            await WriteAsync(database, $"{note}", new string('x', 2_000));
        }

        // What a power cut leaves: both files as they are, the log with room behind its end.
        using var crashed = new TemporaryDirectory();
        File.Copy(database.Place, crashed.Combine(DataOptions.DatabaseFileName));
        File.Copy(Log, crashed.Combine(DataOptions.DatabaseFileName + "-wal"));
        await using var recovered = await SqliteDatabase.OpenAsync(new DataOptions { Directory = crashed.Path }, Sample, TimeProvider.System, CancellationToken.None);
        Assert.Equal(300, await CountAsync(recovered));
        Assert.Equal("ok", await ((IDatabase)recovered).ObserveAsync(session => session.FirstAsync<string>("PRAGMA integrity_check;"), CancellationToken.None));
    }

    [Fact]
    public async Task LogCutByAnotherProgram_GetsRoomAnew()
    {
        await using var database = await OpenAsync(Durability.Full);
        await WriteAsync(database, "before");
        using (var other = new SqliteConnection($"Data Source={database.Place};Pooling=False"))
        {
            other.Open();
            using var cut = other.CreateCommand();
            cut.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            cut.ExecuteNonQuery();
            Assert.Equal(0, new FileInfo(Log).Length);
        }

        await WriteAsync(database, "after");
        Assert.True(new FileInfo(Log).Length >= RoomMin);
        Assert.Equal(2, await CountAsync(database));
    }

    [Fact]
    public async Task WithoutSyncs_NothingIsWrittenAhead()
    {
        await using var database = await OpenAsync(Durability.Normal);
        await WriteAsync(database, "only");
        Assert.True(new FileInfo(Log).Length < RoomMin);
    }

    private static Task<int> WriteAsync(SqliteDatabase database, string id, string text = "text") =>
        database.WriteAsync(Ada, session => session.ExecuteAsync(InsertNote, new { id, text }), CancellationToken.None);

    private static async Task<int> CountAsync(SqliteDatabase database) =>
        (await database.ReadAsync(Ada, session => session.QueryAsync<string>(SelectNotes), CancellationToken.None)).Count;

    private Task<SqliteDatabase> OpenAsync(Durability durability) => SqliteDatabase.OpenAsync(
        new DataOptions { Directory = _directory.Path, Durability = durability }, Sample, TimeProvider.System, CancellationToken.None);
}
