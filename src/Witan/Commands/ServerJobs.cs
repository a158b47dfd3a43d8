using Witan.Commands.Db;
using Witan.Data.Audit;
using Witan.Data.Backup;
using Witan.Data.Expiry;
using Witan.Data.Operations;
using Witan.Data.Outbox;
using Witan.Data.Retention;
using Witan.Input;
using Witan.Server.Jobs;

namespace Witan.Commands;

/// <summary>The jobs of a server, put together.</summary>
internal static class ServerJobs
{
    public static IReadOnlyList<IServerJob> Of(Workspace workspace, string dataDirectory, JobOptions options, OutboxCleaner outbox, TimeProvider time) =>
    [
        new CleanUpJob(new ExpiryCleaner(workspace.Database, ExpirySettings.For(dataDirectory), time), options.CleanUpEvery),
        new OutboxJob(outbox, options.OutboxEvery),
        new IntegrityJob(new DatabaseCheck(workspace.Database, time), options.IntegrityEvery),
        new BackupJob(new DatabaseBackup(workspace.Database, time), options, Key, time),
        new ReconcileJob(workspace.Memory, () => workspace.Database, options.ReconcileEvery),
        new TidyJob(workspace.Memory, () => workspace.Database, options.TidyEvery),
        new RetentionJob(new WorkRetention(workspace.Database, new AuditLog(workspace.Database, time), "operator"), () => workspace.Database, options, time),
    ];

    private static ArchiveKey? Key() =>
        Environment.GetEnvironmentVariable(BackupKeyOptions.PassphraseVariable) is { Length: > 0 } passphrase ? ArchiveKey.FromPassphrase(passphrase) : null;
}
