using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Runs.Journal;

/// <summary>The append-only streams of events that are the truth of every run.</summary>
/// <remarks>Implementations pass one conformance suite. Storage faults are thrown as <see cref="Data.StorageException"/>.</remarks>
public interface IJournal
{
    /// <summary>Appends the events of one step in one transaction: all or none, durable when the task completes.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run; it begins with a <see cref="RunOpened"/> at version 0.</param>
    /// <param name="expectedVersion">The version that the caller folded; another one is a <see cref="Conflict"/>.</param>
    /// <param name="events">One to <see cref="AppendLimit"/> events.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <returns>The events with their places, or <see cref="Conflict"/> when somebody else appended first.</returns>
    Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken);

    /// <summary>Keeps others from driving a run until a time, or says who does. The version does not change: this spares work, the version guards truth.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="holder">Who drives, or wants to.</param>
    /// <param name="until">Until when, unless it is renewed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the run stands; <see cref="NotFound"/>; <see cref="Conflict"/> when somebody else holds it.</returns>
    Task<Result<RunHead>> HoldAsync(TenantContext context, RunId run, RunHolder holder, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Says that there is nothing to do at a version: the run waits, is paused, or is left to others. Ends the hold.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="version">The version that was folded.</param>
    /// <param name="status">How the run is to be listed.</param>
    /// <param name="due">When somebody should drive it again; null when only an event should cause that.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when the run moved on, so that there is something to do after all.</returns>
    Task<bool> RestAsync(TenantContext context, RunId run, long version, RunStatus status, DateTimeOffset? due, CancellationToken cancellationToken);

    /// <summary>Makes a new run whose first events are a copy of another's, in one transaction with what follows them.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="source">The run to copy.</param>
    /// <param name="at">The last event to copy, from 1.</param>
    /// <param name="run">The new run.</param>
    /// <param name="events">What follows: a <see cref="Events.RunForked"/> first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All events of the new run; <see cref="NotFound"/>; <see cref="InvalidInput"/> when the source has no such event.</returns>
    Task<Result<IReadOnlyList<RecordedEvent>>> ForkAsync(
        TenantContext context, RunId source, long at, RunId run, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken);

    /// <summary>Reads a run's events in order; empty when the tenant has no such run.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken);

    /// <summary>Reads a part of a run's events, in order.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="after">The sequence number before the first; 0 for the beginning.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="PageLimit"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Lists runs, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="ListLimit"/>.</param>
    /// <param name="before">Only runs older than this one; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken);

    /// <summary>Finds the one run whose id begins with a text.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="prefix">The beginning of the id, or all of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The run; <see cref="NotFound"/> when none fits; <see cref="Conflict"/> when several do.</returns>
    Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken);

    /// <summary>The most events of one append.</summary>
    const int AppendLimit = 100;

    /// <summary>The most events of one page.</summary>
    const int PageLimit = 1000;

    /// <summary>The most runs of one list.</summary>
    const int ListLimit = 1000;
}
