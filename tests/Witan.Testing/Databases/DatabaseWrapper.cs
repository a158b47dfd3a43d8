using Witan.Data;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Rows;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Testing.Databases;

/// <summary>A real database whose calls a test can delay, fail or order; what it does not touch goes through as it is.</summary>
/// <param name="inner">The real one; whoever opened it closes it.</param>
public abstract class DatabaseWrapper(IDatabase inner) : IDatabase
{
    /// <inheritdoc/>
    public DatabaseEngine Engine => inner.Engine;

    /// <inheritdoc/>
    public string Place => inner.Place;

    /// <inheritdoc/>
    public DataModel Model => inner.Model;

    /// <inheritdoc/>
    ISchemaEngine IDatabase.Schema => inner.Schema;

    /// <inheritdoc/>
    IRowLoader IDatabase.Loader => inner.Loader;

    /// <summary>Gets the real one.</summary>
    protected IDatabase Inner => inner;

    /// <inheritdoc/>
    public virtual Task<T> WriteAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(DatabaseCall.Write, () => inner.WriteAsync(context, work, cancellationToken));

    /// <inheritdoc/>
    public virtual Task<T> ReadAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(DatabaseCall.Read, () => inner.ReadAsync(context, work, cancellationToken));

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken) => RunAsync(
        DatabaseCall.Scrub,
        async () =>
        {
            await inner.ScrubAsync(cancellationToken);
            return true;
        });

    /// <inheritdoc/>
    public IAsyncEnumerable<string?> WatchAsync(CancellationToken cancellationToken) => inner.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    Task<IAsyncDisposable> IDatabase.FreezeAsync(CancellationToken cancellationToken) => inner.FreezeAsync(cancellationToken);

    /// <inheritdoc/>
    Task<T> IDatabase.OperateAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken) => inner.OperateAsync(work, cancellationToken);

    /// <inheritdoc/>
    Task<T> IDatabase.ObserveAsync<T>(Func<DataSession, Task<T>> work, CancellationToken cancellationToken) => inner.ObserveAsync(work, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a call, as the test wants it.</summary>
    protected abstract Task<T> RunAsync<T>(DatabaseCall call, Func<Task<T>> run);
}
