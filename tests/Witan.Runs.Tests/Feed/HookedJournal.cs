using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Runs.Tests.Feed;

/// <summary>A journal whose pages a test may count, delay, change or refuse.</summary>
internal sealed class HookedJournal(IJournal inner) : IJournal
{
    private int _pages;

    public int Pages => Volatile.Read(ref _pages);

    public Func<IReadOnlyList<RecordedEvent>, Task<IReadOnlyList<RecordedEvent>>> OnPage { get; set; } = Task.FromResult;

    public Task<Result<IReadOnlyList<RecordedEvent>>> ForkAsync(
        TenantContext context, RunId source, long at, RunId run, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken) =>
        inner.ForkAsync(context, source, at, run, events, cancellationToken);

    public Task<Result<RunHead>> HoldAsync(TenantContext context, RunId run, RunHolder holder, DateTimeOffset until, CancellationToken cancellationToken) =>
        inner.HoldAsync(context, run, holder, until, cancellationToken);

    public Task<bool> RestAsync(TenantContext context, RunId run, long version, RunStatus status, DateTimeOffset? due, CancellationToken cancellationToken) =>
        inner.RestAsync(context, run, version, status, due, cancellationToken);

    public Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken) =>
        inner.AppendAsync(context, run, expectedVersion, events, cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        inner.ReadAsync(context, run, cancellationToken);

    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _pages);
        return await OnPage(await inner.ReadAsync(context, run, after, limit, cancellationToken));
    }

    public Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken) =>
        inner.ListAsync(context, limit, before, cancellationToken);

    public Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken) =>
        inner.FindAsync(context, prefix, cancellationToken);
}
