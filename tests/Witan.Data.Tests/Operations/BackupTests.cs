using Witan.Data.Backup;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Operations;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Operations;

/// <summary>Backups and restores, from either engine to either engine.</summary>
public sealed class BackupTests
{
    public static TheoryData<DatabaseEngine, DatabaseEngine> Pairs => new()
    {
        { DatabaseEngine.Sqlite, DatabaseEngine.Sqlite },
        { DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql },
        { DatabaseEngine.PostgreSql, DatabaseEngine.Sqlite },
        { DatabaseEngine.PostgreSql, DatabaseEngine.PostgreSql },
    };

    public static TheoryData<DatabaseEngine> Engines => [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Restore_BringsBackWhatWasThere_AndKeepsWhatStoodBefore(DatabaseEngine from, DatabaseEngine into)
    {
        await using var source = await Contents.FilledAsync(from, notes: 2_500);
        var file = source.Directory.Combine("b.witan");
        using var key = ArchiveKey.FromKeyFile(new byte[32]);
        var written = await new DatabaseBackup(source.Database, TimeProvider.System).WriteAsync(file, key, progress: null, CancellationToken.None);
        Assert.True(written.IsEncrypted);
        await using var target = await TestDatabase.CreateAsync(into, Sample);
        await target.Database.WriteAsync(Boss, session => session.ExecuteAsync(InsertNote, new { id = "old", text = "of before" }), CancellationToken.None);
        await target.CloseAsync();

        var restored = await RestoreAsync(target, file, key);

        Assert.NotNull(restored.Kept);
        await target.OpenAsync();
        Assert.Equal(await Contents.OfAsync(source.Database), await Contents.OfAsync(target.Database));
        Assert.True(into == DatabaseEngine.PostgreSql || File.Exists(restored.Kept));
        Assert.Equal(2_500, (await target.Database.ReadAsync(Ada, session => session.FirstAsync<long>(CountNotes), CancellationToken.None)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Backup_WhileOthersWrite_HoldsEverythingAcknowledgedBefore(DatabaseEngine engine)
    {
        await using var place = await Contents.FilledAsync(engine, notes: 3_000);
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                await place.Database.WriteAsync(Ben, session => session.ExecuteAsync(InsertNote, new { id = $"w{writer}-{number}", text = "meanwhile" }), CancellationToken.None);
                Interlocked.Increment(ref acknowledged);
            }
        })).ToList();
        while (Volatile.Read(ref acknowledged) < 200)
        {
            await Task.Delay(5);
        }

        var before = Volatile.Read(ref acknowledged);
        var file = place.Directory.Combine("b.witan");
        var written = await new DatabaseBackup(place.Database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        var during = Volatile.Read(ref acknowledged) - before;
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.True(during > 0, "Nobody wrote while the backup ran.");
        await using var target = await TestDatabase.PlaceAsync(engine, Sample);
        await RestoreAsync(target, file, key: null);
        await target.OpenAsync();
        Assert.InRange(await target.Database.ReadAsync(Ben, session => session.FirstAsync<long>(CountNotes), CancellationToken.None), before, before + during + 8);
        Assert.Equal(written.Rows, written.Manifest.Tables.Sum(table => table.Rows));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Restore_OfADamagedFile_TouchesNothing(DatabaseEngine engine)
    {
        await using var place = await Contents.FilledAsync(engine, notes: 100);
        var file = place.Directory.Combine("b.witan");
        await new DatabaseBackup(place.Database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        var before = await Contents.OfAsync(place.Database);
        await place.CloseAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        var random = new Random(20261121);
        for (var flip = 0; flip < 10; flip++)
        {
            var spoilt = bytes.ToArray();
            spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, spoilt);
            var error = await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(place, file, key: null));
            Assert.Contains(error.Fault, new[] { StorageFault.Damaged, StorageFault.Incompatible });
        }

        await place.OpenAsync();
        Assert.Equal(before, await Contents.OfAsync(place.Database));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Restore_OfAnOlderVersion_IsBroughtToThisOne_AndOfANewerIsRefused(DatabaseEngine engine)
    {
        var newer = Newer();
        await using var old = await Contents.FilledAsync(engine, notes: 10);
        var file = old.Directory.Combine("old.witan");
        await new DatabaseBackup(old.Database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        await using var place = await TestDatabase.PlaceAsync(engine, newer);

        await new DatabaseRestore(place.Options, newer, TimeProvider.System).RunAsync(file, key: null, progress: null, CancellationToken.None);

        await place.OpenAsync();
        Assert.Equal(20, await place.Database.ObserveAsync(session => session.FirstAsync<long>("SELECT COUNT(*) FROM notes WHERE stars = 3;"), CancellationToken.None));
        await new DatabaseBackup(place.Database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        var error = await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(old, file, key: null));
        Assert.Equal(StorageFault.Incompatible, error.Fault);
        Assert.Contains("newer program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WhileAnotherProgramHasTheFileOpen_IsRefusedAndTouchesNothing()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 10);
        var file = place.Directory.Combine("b.witan");
        await new DatabaseBackup(place.Database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        var before = await Contents.OfAsync(place.Database);

        var error = await Assert.ThrowsAsync<StorageException>(
            () => new DatabaseRestore(place.Options with { LockWait = TimeSpan.FromMilliseconds(100) }, Sample, TimeProvider.System).RunAsync(file, null, null, CancellationToken.None));

        Assert.Equal(StorageFault.Locked, error.Fault);
        Assert.Equal(before, await Contents.OfAsync(place.Database));
    }

    [Fact]
    public async Task Open_AfterACrashBetweenTheRenames_FinishesTheRestore()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 10);
        var before = await Contents.OfAsync(place.Database);
        await place.CloseAsync();
        File.Move(place.Options.DatabasePath, place.Options.DatabasePath + ".restored");

        await place.OpenAsync();

        Assert.Equal(before, await Contents.OfAsync(place.Database));
    }

    [Fact]
    public async Task Restore_BesideALogThatWasLeftOver_LaysNothingOfItOverTheNewFile()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 200);
        var file = place.Directory.Combine("b.witan");
        await new DatabaseBackup(place.Database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        var before = await Contents.OfAsync(place.Database);
        await place.Database.WriteAsync(Boss, session => session.ExecuteAsync(InsertNote, new { id = "late", text = "in the log" }), CancellationToken.None);
        // As after a kill: the log holds pages, and somebody has taken the file away without it.
        var log = await File.ReadAllBytesAsync(place.Options.DatabasePath + "-wal");
        await place.CloseAsync();
        File.Delete(place.Options.DatabasePath);
        await File.WriteAllBytesAsync(place.Options.DatabasePath + "-wal", log);

        await RestoreAsync(place, file, key: null);

        await place.OpenAsync();
        Assert.Equal(before, await Contents.OfAsync(place.Database));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Backup_CarriesWhatAWayDownHasParked(DatabaseEngine engine)
    {
        await using var place = await Contents.FilledAsync(engine, notes: 20);
        var before = await Contents.OfAsync(place.Database);
        await place.CloseAsync();
        await new DatabaseMigration(place.Options, Sample, TimeProvider.System).RunAsync(new MigrationTarget("sample", 0), CancellationToken.None);
        var file = place.Directory.Combine("down.witan");
        await using (var down = await Databases.OpenAsync(place.Options with { LeaveVersion = true }, Sample, TimeProvider.System, CancellationToken.None))
        {
            await new DatabaseBackup(down, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        }

        await using var other = await TestDatabase.PlaceAsync(engine, Sample);
        await RestoreAsync(other, file, key: null);
        await other.OpenAsync();
        Assert.Equal(before, await Contents.OfAsync(other.Database));
    }

    [Fact]
    public async Task Backup_ToAPlaceThatIsNone_SaysSoAndLeavesNothing()
    {
        await using var place = await Contents.FilledAsync(DatabaseEngine.Sqlite, notes: 1);
        var backup = new DatabaseBackup(place.Database, TimeProvider.System);
        await Assert.ThrowsAsync<StorageException>(() => backup.WriteAsync(place.Directory.Combine("none/b.witan"), null, null, CancellationToken.None));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => backup.WriteAsync(place.Directory.Combine("b.witan"), null, null, cancelled.Token));
        Assert.Empty(Directory.GetFiles(place.Directory.Path, "*witan*part*"));
    }

    private static Task<RestoreResult> RestoreAsync(TestDatabase place, string file, ArchiveKey? key) =>
        new DatabaseRestore(place.Options, Sample, TimeProvider.System).RunAsync(file, key, progress: null, CancellationToken.None);

    /// <summary>The sample module one migration later.</summary>
    private static DataModel Newer()
    {
        var module = Sample.Modules[^1];
        var stars = new Migration("sample", 2, "stars", new Script("ALTER TABLE notes ADD COLUMN stars BIGINT NOT NULL DEFAULT 3;"), new Script("ALTER TABLE notes DROP COLUMN stars;"));
        return new DataModel(module with { Migrations = new MigrationSet("sample", [.. module.Migrations.Migrations, stars]) });
    }
}
