using System.Diagnostics;
using System.Globalization;
using Witan.Data;
using Witan.Data.Backup;
using Witan.Kernel.Identity;
using Witan.Testing.Databases;

namespace Witan.Benchmarks.Backups;

/// <summary>Backs up while others write a thousand times a second, restores, and looks for every write that was acknowledged before.</summary>
internal static class BackupCommand
{
    private const int Cases = 10_000;
    private const int Rate = 1_000;
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(3);
    private static readonly TenantContext Office = new(new TenantId("office"), new UserId("clerk-1"), Reach.Tenant);

    /// <summary>Measures and prints a table; the exit code is 0 when nothing is missing, 1 when something is, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["--data", var directory])
        {
            await Console.Error.WriteLineAsync("backup: expected --data DIR, an empty directory");
            return 2;
        }

        var options = new DataOptions { Directory = Path.Combine(directory, "source") };
        var file = Path.Combine(directory, "load.backup");
        await using var database = await Databases.OpenAsync(options, ProgramTables.Model, TimeProvider.System, CancellationToken.None);
        await CaseData.FillAsync(database, Office.Tenant, Cases);
        await using var writers = PacedWriters.Start(database, Office, Rate);
        await Task.Delay(Ahead);

        var before = writers.Acknowledged();
        var watch = Stopwatch.StartNew();
        var written = await new DatabaseBackup(database, TimeProvider.System).WriteAsync(file, key: null, progress: null, CancellationToken.None);
        var backupTime = watch.Elapsed;
        var during = writers.Acknowledged().Count - before.Count;
        await writers.StopAsync();

        var restored = new DataOptions { Directory = Path.Combine(directory, "restored") };
        watch.Restart();
        await new DatabaseRestore(restored, ProgramTables.Model, TimeProvider.System).RunAsync(file, key: null, progress: null, CancellationToken.None);
        var restoreTime = watch.Elapsed;
        var missing = await MissingAsync(restored, before);
        var flipped = await FlippedBitIsFoundAsync(file);
        Print($"| rows | backup | writes/s during it | acknowledged before | missing after restore | restore | flipped bit |");
        Print($"| ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        Print($"| {written.Rows:N0} | {backupTime.TotalSeconds:0.0} s | {during / backupTime.TotalSeconds:0} | {before.Count:N0} | {missing} | {restoreTime.TotalSeconds:0.0} s | {(flipped ? "found, nothing replaced" : "NOT FOUND")} |");
        return missing == 0 && flipped ? 0 : 1;
    }

    private static async Task<int> MissingAsync(DataOptions restored, IReadOnlyCollection<string> before)
    {
        await using var database = await Databases.OpenAsync(restored, ProgramTables.Model, TimeProvider.System, CancellationToken.None);
        var present = (await database.ReadAsync(Office, session => session.QueryAsync<string>(PacedWriters.SelectIds), CancellationToken.None)).ToHashSet(StringComparer.Ordinal);
        return before.Count(id => !present.Contains(id));
    }

    private static async Task<bool> FlippedBitIsFoundAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 3] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        try
        {
            await DatabaseBackup.VerifyAsync(file, key: null, CancellationToken.None);
            return false;
        }
        catch (StorageException)
        {
            return true;
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
