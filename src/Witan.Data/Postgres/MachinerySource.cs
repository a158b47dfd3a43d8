using System.Globalization;
using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>Connections under the program's role for software that keeps tables of its own beside ours.</summary>
public static class MachinerySource
{
    /// <summary>Opens a pool of its own, so that the software and the program's own statements do not wait for each other's connections.</summary>
    /// <remarks>
    /// A process that is frozen amid a transaction keeps its locks for as long as it is frozen, since nothing tells the server. Here
    /// the server ends a transaction that asks for nothing for <paramref name="frozenAfter"/>, and with it the locks.
    /// </remarks>
    /// <param name="options">Which database; its <see cref="DataOptions.DatabaseUrl"/> is set.</param>
    /// <param name="poolMax">The most connections; from 1.</param>
    /// <param name="frozenAfter">How long a transaction may stand idle before the server ends it; above 0, to the millisecond.</param>
    /// <param name="commandTimeout">How long a statement may take, to the second; above 0.</param>
    /// <exception cref="StorageException">The address cannot be read.</exception>
    public static NpgsqlDataSource Open(DataOptions options, int poolMax, TimeSpan frozenAfter, TimeSpan commandTimeout)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.DatabaseUrl, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(frozenAfter, TimeSpan.Zero);
        var builder = PostgresUrl.Read(options.DatabaseUrl, PostgresSources.AppSetting);
        builder.MaxPoolSize = poolMax;
        builder.CommandTimeout = (int)Math.Ceiling(commandTimeout.TotalSeconds);
        builder.MaxAutoPrepare = PostgresSources.PreparedMax;
        builder.ApplicationName = "witan machinery";
        builder.IncludeErrorDetail = false;
        builder.Options = string.Create(CultureInfo.InvariantCulture, $"-c idle_in_transaction_session_timeout={(long)frozenAfter.TotalMilliseconds}");
        return NpgsqlDataSource.Create(builder);
    }
}
