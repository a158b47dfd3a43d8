using Witan.Data;
using Witan.Data.Backup;
using Witan.Data.Model;
using Witan.Data.Operations;
using Witan.Server.Jobs;
using Witan.Testing;
using Witan.Testing.Databases;

namespace Witan.Server.Tests.Jobs;

public sealed class BackupJobTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Run_AgainAndAgain_KeepsTheNewestAndTouchesNothingElse()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(ServerData.Module));
        var directory = place.Directory.Combine("backups");
        Directory.CreateDirectory(directory);
        var foreign = Path.Combine(directory, "witan-monday.backup");
        await File.WriteAllTextAsync(foreign, "another's");
        var job = new BackupJob(new DatabaseBackup(place.Database, _time), new JobOptions { BackupDirectory = directory, BackupKeep = 2 }, () => null, _time);
        for (var day = 0; day < 4; day++)
        {
            await job.RunAsync(CancellationToken.None);
            _time.Advance(TimeSpan.FromDays(1));
        }

        var kept = Directory.GetFiles(directory).Except([foreign]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["witan-20260303T080000Z.backup", "witan-20260304T080000Z.backup"], kept.Select(Path.GetFileName));
        Assert.True(File.Exists(foreign));
        await DatabaseBackup.VerifyAsync(kept[^1], key: null, CancellationToken.None);
    }

    [Fact]
    public async Task Run_WithoutADirectory_SaysWhatToSet()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(ServerData.Module));
        var job = new BackupJob(new DatabaseBackup(place.Database, _time), new JobOptions(), () => null, _time);
        Assert.Null(job.Every);
        var fault = await Assert.ThrowsAsync<JobFailedException>(() => job.RunAsync(CancellationToken.None));
        Assert.Contains("jobs.backupDirectory", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Integrity_OfADamagedDatabase_Fails()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(ServerData.Module));
        var job = new IntegrityJob(new DatabaseCheck(place.Database, _time), TimeSpan.FromDays(1));
        Assert.StartsWith("Sound", await job.RunAsync(CancellationToken.None), StringComparison.Ordinal);
        await place.OperateAsync("INSERT INTO audit_log (tenant_id, seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash) VALUES ('local', 7, 'local', 0, 'x', 'x', 'x', 'x', 'done', '{}', x'00', x'00');");
        var fault = await Assert.ThrowsAsync<JobFailedException>(() => job.RunAsync(CancellationToken.None));
        Assert.Contains("audit", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_FollowsTheHistory()
    {
        var now = _time.GetUtcNow();
        Assert.Null(JobSchedule.Next(null, now, now));
        Assert.Equal(now, JobSchedule.Next(TimeSpan.FromHours(1), null, now));
        Assert.Equal(now, JobSchedule.Next(TimeSpan.FromHours(1), now.AddDays(-3), now));
        Assert.Equal(now.AddMinutes(40), JobSchedule.Next(TimeSpan.FromHours(1), now.AddMinutes(-20), now));
    }

    [Fact]
    public async Task Scheduler_BeginsWhatIsDue()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(ServerData.Module));
        var ran = new TaskCompletionSource();
        var job = new SampleJob(_ =>
        {
            ran.TrySetResult();
            return Task.FromResult("ran");
        });
        var history = new JobHistory(place.Database, TimeProvider.System);
        await using (var scheduler = new JobScheduler([job], new JobRunner(history, "node-1", TimeProvider.System)))
        {
            await scheduler.StartAsync([new JobStanding(job.Name, job.Does, job.Every, null, TimeProvider.System.GetUtcNow())], CancellationToken.None);
            await ran.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(JobOutcome.Done, Assert.Single(await history.ListAsync("sample", 10, CancellationToken.None)).Outcome);
    }
}
