using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Rows;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data;

/// <summary>One database, SQLite or PostgreSQL. Safe to share between threads.</summary>
/// <remarks>
/// Both engines pass one conformance suite. Every method throws <see cref="StorageException"/> for what the world does wrong.
/// Work that is handed in awaits nothing but its session, and may run more than once before it counts: a batch that lost its
/// transaction and a deadlock are tried again. So it keeps no effect outside the session.
/// </remarks>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Gets which engine it is.</summary>
    DatabaseEngine Engine { get; }

    /// <summary>Gets the file, or the host and the database's name; never a password.</summary>
    string Place { get; }

    /// <summary>Gets what the modules keep in it.</summary>
    DataModel Model { get; }

    /// <summary>Runs one transaction that may write. It is durable when the task completes, and leaves nothing when it throws.</summary>
    /// <remarks>
    /// One exception no engine can exclude: when the device or the connection fails at the very commit, and for good, a transaction
    /// that threw <see cref="StorageFault.Unavailable"/> may turn out to be kept.
    /// </remarks>
    /// <param name="context">For whom; no row of another tenant is seen or touched.</param>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Ends the wait for a turn, never a transaction that has begun.</param>
    Task<T> WriteAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs statements that only read, on a snapshot of their own.</summary>
    /// <param name="context">For whom; no row of another tenant is seen.</param>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<T> ReadAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Tells of what this and other processes write, for as long as it is read. Each watcher has a connection of its own; a process needs one.</summary>
    /// <remarks>
    /// It gives what <see cref="DataSession.NotifyAsync"/> was told once that is committed, and null for "anything may have changed": first
    /// of all, whenever something may have been missed, and for every write on SQLite, which knows no more. It says that something was
    /// written, and nothing may be lost by not hearing it: whoever watches also looks from time to time. A connection that breaks is
    /// opened again, for ever.
    /// </remarks>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>; when the database is closed it ends without.</param>
    IAsyncEnumerable<string?> WatchAsync(CancellationToken cancellationToken);

    /// <summary>Leaves nothing of removed rows in the files that this program keeps. It takes as long as copying the database does.</summary>
    /// <remarks>On PostgreSQL it does nothing: dead rows and the log are the server's, which removes them by its own vacuum and retention.</remarks>
    /// <param name="cancellationToken">Ends the wait for a turn, never what has begun.</param>
    /// <exception cref="StorageException">Another program reads or writes for longer than the wait allows, or there is no room for a copy.</exception>
    Task ScrubAsync(CancellationToken cancellationToken);

    /// <summary>Gets how its schema is read.</summary>
    internal ISchemaEngine Schema { get; }

    /// <summary>Gets how rows are put into it in bulk.</summary>
    internal IRowLoader Loader { get; }

    /// <summary>Keeps everybody from writing until the result is disposed; readers go on.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">Another program is writing for longer than the wait allows.</exception>
    internal Task<IAsyncDisposable> FreezeAsync(CancellationToken cancellationToken);

    /// <summary>Runs one transaction of the operator's, across tenants. For the commands under <c>witan db</c> alone.</summary>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Ends the wait for a turn, never a transaction that has begun.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set.</exception>
    internal Task<T> OperateAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Reads across tenants, on one snapshot. For the commands under <c>witan db</c> alone.</summary>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set.</exception>
    internal Task<T> ObserveAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken);
}
