using Microsoft.Data.Sqlite;
using Witan.Data.Sqlite;
using Witan.Testing;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_SettingsAreThoseOfADurableDatabase()
    {
        await using var database = await OpenAsync();
        var operate = (IDatabase)database;
        Assert.Equal("wal", await operate.ObserveAsync(session => session.FirstAsync<string>("PRAGMA journal_mode;"), CancellationToken.None));
        Assert.Equal(2, await operate.OperateAsync(session => session.FirstAsync<long>("PRAGMA synchronous;"), CancellationToken.None));
        Assert.Equal(1, await operate.OperateAsync(session => session.FirstAsync<long>("PRAGMA foreign_keys;"), CancellationToken.None));
    }

    [Fact]
    public async Task Write_HeldByAnotherProgram_IsLockedForEveryoneAfterOneWait()
    {
        await using var database = await OpenAsync(TimeSpan.FromMilliseconds(200));
        using var other = new SqliteConnection($"Data Source={database.Place};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);

        var errors = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Assert.ThrowsAsync<StorageException>(() => WriteAsync(database, $"{number}"))));

        Assert.All(errors, error => Assert.Equal(StorageFault.Locked, error.Fault));
        Assert.Contains(database.Place, errors[0].Message, StringComparison.Ordinal);
        transaction.Rollback();
        Assert.Equal(1, await WriteAsync(database, "afterwards"));
    }

    [Fact]
    public async Task Write_ThatAwaitsSomethingElse_IsAMistake()
    {
        await using var database = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(
            Ada,
            async session =>
            {
                await Task.Delay(20);
                return await session.ExecuteAsync(InsertNote, new { id = "late", text = "late" });
            },
            CancellationToken.None));
        Assert.Equal(1, await WriteAsync(database, "next"));
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_IsDamaged()
    {
        _directory.Write(DataOptions.DatabaseFileName, new string('x', 5000));
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync());
        Assert.Equal(StorageFault.Damaged, error.Fault);
    }

    [Fact]
    public async Task Open_DirectoryIsAFile_IsUnavailable()
    {
        var file = _directory.Write("file", "text");
        var error = await Assert.ThrowsAsync<StorageException>(
            () => SqliteDatabase.OpenAsync(new DataOptions { Directory = file }, Sample, TimeProvider.System, CancellationToken.None));
        Assert.Equal(StorageFault.Unavailable, error.Fault);
    }

    [Fact]
    public void NativeLibrary_SaysWhichOneItIs()
    {
        NativeSqlite.Initialize();
        Assert.True(Version.Parse(NativeSqlite.LibraryVersion) >= new Version(3, 35, 5));
        Assert.Contains(NativeSqlite.Origin, new[] { "system", "bundled" });
    }

    private static Task<int> WriteAsync(SqliteDatabase database, string id) =>
        database.WriteAsync(Ada, session => session.ExecuteAsync(InsertNote, new { id, text = "text" }), CancellationToken.None);

    private Task<SqliteDatabase> OpenAsync(TimeSpan? lockWait = null) => SqliteDatabase.OpenAsync(
        new DataOptions { Directory = _directory.Path, LockWait = lockWait ?? TimeSpan.FromSeconds(5) }, Sample, TimeProvider.System, CancellationToken.None);
}
