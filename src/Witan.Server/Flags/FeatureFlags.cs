using System.Globalization;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Serving;
using Witan.Server.Storage;

namespace Witan.Server.Flags;

/// <summary>For how many tenants things are switched on: as the settings say, until an operator says otherwise. Safe to share between threads.</summary>
/// <remarks>What an operator said is kept in the database and holds for every process that opens it; a running one looks every <see cref="LookEvery"/>.</remarks>
/// <param name="database">The database.</param>
/// <param name="audit">Told of each change, in its transaction.</param>
/// <param name="memory">What is switched.</param>
/// <param name="time">The clock.</param>
public sealed class FeatureFlags(IDatabase database, AuditLog audit, MemoryService memory, TimeProvider time)
{
    /// <summary>How long another process may go on with a flag that was changed here.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>The most rows that are read: more than there are flags, so that one of a newer program does no harm.</summary>
    public const int ListMax = 100;

    private const int PercentMax = 100;

    private readonly MemoryFlags _settings = memory.Flags;

    /// <summary>Lists the flags as they stand in the database.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<FeatureFlag>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(cancellationToken);
        return [.. FlagKind.All.Select(kind => Flag(kind, rows.GetValueOrDefault(kind.Name)))];
    }

    /// <summary>Finds a flag.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<FeatureFlag>> FindAsync(string name, CancellationToken cancellationToken) => FlagKind.Find(name) is { } kind
        ? Flag(kind, await database.ReadAsync(TenantContext.Local, session => session.FirstAsync<FlagRow>(FlagSql.Get, new { flag = name }), cancellationToken))
        : Missing();

    /// <summary>Changes a flag; it holds in this process when the task completes, in others within <see cref="LookEvery"/>.</summary>
    /// <param name="context">Who, of the installation's own tenant.</param>
    /// <param name="name">Which.</param>
    /// <param name="percent">For how many of a hundred tenants it is on.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The flag, changed or not; <see cref="NotFound"/> and <see cref="InvalidInput"/>.</returns>
    public async Task<Result<FlagChange>> SetAsync(TenantContext context, string name, int? percent, long version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (FlagKind.Find(name) is not { } kind)
        {
            return Missing();
        }

        if (percent is not (>= 0 and <= PercentMax and var share))
        {
            return new InvalidInput($"percent takes 0 to {PercentMax}: for how many of a hundred tenants it is on.");
        }

        var change = await database.WriteAsync(context, session => SetAsync(session, context, kind, share, version), cancellationToken);
        await ApplyAsync(cancellationToken);
        return change;
    }

    /// <summary>Lets what the database says hold in this process.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(cancellationToken);
        memory.Flags = FlagKind.All.Aggregate(_settings, (flags, kind) => rows.TryGetValue(kind.Name, out var row) ? kind.With(flags, (int)row.Percent) : flags);
    }

    /// <summary>Looks from time to time whether another process has changed a flag.</summary>
    /// <param name="end">Ends it.</param>
    public async Task FollowAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await ApplyAsync(end);
            }
            catch (Exception fault) when (fault is StorageException or OperationCanceledException)
            {
                // What holds goes on to hold; readiness tells that the database is away.
            }
        }
    }

    private async Task<FlagChange> SetAsync(DataSession session, TenantContext context, FlagKind kind, int percent, long version)
    {
        var before = await session.FirstAsync<FlagRow>(FlagSql.Get, new { flag = kind.Name });
        var change = new { flag = kind.Name, percent = (long)percent, version, at = time.GetUtcNow().ToUnixTimeMilliseconds() };
        var isDone = version == 0
            ? await session.ExecuteAsync(FlagSql.Insert, new { change.flag, change.percent, change.at }) == 1
            : await session.ExecuteAsync(FlagSql.Update, change) == 1;
        if (isDone)
        {
            await audit.AppendAsync(session, new AuditEntry
            {
                UserId = context.User,
                Role = context.Role ?? string.Empty,
                Action = "flag.set",
                ResourceType = "flag",
                ResourceId = kind.Name,
                Outcome = AuditOutcome.Done,
                Details = string.Create(CultureInfo.InvariantCulture, $$"""{"before":{{Flag(kind, before).Percent}},"percent":{{percent}}}"""),
            });
        }

        return new FlagChange(Flag(kind, await session.FirstAsync<FlagRow>(FlagSql.Get, new { flag = kind.Name })), isDone);
    }

    private async Task<Dictionary<string, FlagRow>> RowsAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync(TenantContext.Local, session => session.QueryAsync<FlagRow>(FlagSql.List, new { limit = ListMax }), cancellationToken)).ToDictionary(row => row.Name, StringComparer.Ordinal);

    private FeatureFlag Flag(FlagKind kind, FlagRow? row) => row is null
        ? new FeatureFlag(kind.Name, kind.Read(_settings), kind.Meaning, kind.Setting, 0, null, null)
        : new FeatureFlag(kind.Name, (int)row.Percent, kind.Meaning, kind.Setting, row.Version, DateTimeOffset.FromUnixTimeMilliseconds(row.ChangedMs), row.ChangedBy);

    private static NotFound Missing() => new($"There is no such flag. There are {string.Join(", ", FlagKind.All.Select(kind => kind.Name))}.");
}
