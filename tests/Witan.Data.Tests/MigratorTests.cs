using Dapper;
using Witan.Data.Migrations;
using Witan.Data.Sqlite;
using Witan.Testing;

namespace Witan.Data.Tests;

public sealed class MigratorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_Twice_AppliesOnce()
    {
        await OpenAsync(Set("CREATE TABLE a (x);"));
        await using var database = await OpenAndKeepAsync(Set("CREATE TABLE a (x);"));
        Assert.Equal(1, await database.ReadAsync(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM schema_versions;"), CancellationToken.None));
    }

    [Fact]
    public async Task Open_OneMoreMigration_AppliesIt()
    {
        await OpenAsync(Set("CREATE TABLE a (x);"));
        await using var database = await OpenAndKeepAsync(Set("CREATE TABLE a (x);", "CREATE TABLE b (x);"));
        Assert.Equal(0, await database.ReadAsync(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM b;"), CancellationToken.None));
    }

    [Fact]
    public async Task Open_EditedMigration_IsRefused()
    {
        await OpenAsync(Set("CREATE TABLE a (x);"));
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(Set("CREATE TABLE a (x, y);")));
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Contains("was changed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NewerDatabase_IsRefused()
    {
        await OpenAsync(Set("CREATE TABLE a (x);", "CREATE TABLE b (x);"));
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(Set("CREATE TABLE a (x);")));
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Contains("newer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FailingMigration_LeavesNothingOfIt()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(Set("CREATE TABLE a (x);", "CREATE TABLE b (x); THIS IS NO SQL;")));
        await using var database = await OpenAndKeepAsync(Set());
        Assert.Equal(0, await database.ReadAsync(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_schema;"), CancellationToken.None));
    }

    [Fact]
    public async Task Open_EightAtOnce_ApplyOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OpenAsync(Set("CREATE TABLE a (x);")))));
        await using var database = await OpenAndKeepAsync(Set("CREATE TABLE a (x);"));
        Assert.Equal(1, await database.ReadAsync(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM schema_versions;"), CancellationToken.None));
    }

    private static MigrationSet Set(params string[] ups) => new("test", [.. ups.Select((up, index) => new Migration("test", index + 1, $"step {index + 1}", up))]);

    private async Task OpenAsync(MigrationSet set)
    {
        await using var database = await OpenAndKeepAsync(set);
    }

    private Task<SqliteDatabase> OpenAndKeepAsync(MigrationSet set) =>
        SqliteDatabase.OpenAsync(new DataOptions { Directory = _directory.Path }, [set], TimeProvider.System, CancellationToken.None);
}
