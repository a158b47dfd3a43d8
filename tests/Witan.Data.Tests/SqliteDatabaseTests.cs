using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Migrations;
using Witan.Data.Sqlite;
using Witan.Testing;

namespace Witan.Data.Tests;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly MigrationSet Tables = new("test", [new Migration("test", 1, "t", "CREATE TABLE t (x INTEGER UNIQUE);")]);
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_SettingsAreThoseOfADurableDatabase()
    {
        await using var database = await OpenAsync();
        Assert.Equal("wal", await database.ReadAsync(c => c.ExecuteScalar<string>("PRAGMA journal_mode;"), CancellationToken.None));
        Assert.Equal(2, await database.WriteAsync(c => c.ExecuteScalar<long>("PRAGMA synchronous;"), CancellationToken.None));
        Assert.Equal(1, await database.WriteAsync(c => c.ExecuteScalar<long>("PRAGMA foreign_keys;"), CancellationToken.None));
    }

    [Fact]
    public async Task Write_ThatThrows_LeavesNothingAndTheNextOneWorks()
    {
        await using var database = await OpenAsync();
        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(
            c => c.Execute("INSERT INTO t VALUES (1);") + c.Execute("INSERT INTO t VALUES (1);"),
            CancellationToken.None));

        await database.WriteAsync(c => c.Execute("INSERT INTO t VALUES (2);"), CancellationToken.None);

        Assert.Equal([2L], await database.ReadAsync(c => c.Query<long>("SELECT x FROM t;").AsList(), CancellationToken.None));
    }

    [Fact]
    public async Task Write_HeldByAnotherProgram_IsLocked()
    {
        await using var database = await OpenAsync(TimeSpan.FromMilliseconds(200));
        using var other = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);

        var error = await Assert.ThrowsAsync<StorageException>(
            () => database.WriteAsync(c => c.Execute("INSERT INTO t VALUES (1);"), CancellationToken.None));

        Assert.Equal(StorageFault.Locked, error.Fault);
        Assert.Contains(database.Path, error.Message, StringComparison.Ordinal);
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
            () => SqliteDatabase.OpenAsync(new DataOptions { Directory = file }, [], TimeProvider.System, CancellationToken.None));
        Assert.Equal(StorageFault.Unavailable, error.Fault);
    }

    [Fact]
    public void NativeLibrary_SaysWhichOneItIs()
    {
        NativeSqlite.Initialize();
        Assert.True(Version.Parse(NativeSqlite.LibraryVersion) >= new Version(3, 35, 5));
        Assert.Contains(NativeSqlite.Origin, new[] { "system", "bundled" });
    }

    private Task<SqliteDatabase> OpenAsync(TimeSpan? lockWait = null) => SqliteDatabase.OpenAsync(
        new DataOptions { Directory = _directory.Path, LockWait = lockWait ?? TimeSpan.FromSeconds(5) }, [Tables], TimeProvider.System, CancellationToken.None);
}
