using System.Globalization;
using Witan.Data.Due;

namespace Witan.Data.Outbox;

/// <summary>Sends what stands in the outbox, of all tenants. Safe to share between threads, and to run in several processes at once.</summary>
/// <remarks>
/// At least once: a message is taken up under a lease, sent, and noted as sent. Whoever dies between the last two leaves it to be sent
/// again when the lease has ended, so that receivers tell doubles by its id. While the lease lasts nobody else sends it; the clocks
/// of two machines must agree to well within the lease. Messages leave in no order; a sender that keeps one holds a message back (<see cref="OutboxHeldException"/>). One that fails is tried again after growing pauses,
/// and one that nobody could send is parked: it stays, says why, and is due no more until <see cref="Outbox.RetryAsync"/>.
/// </remarks>
public sealed class OutboxDispatcher
{
    private readonly Dictionary<string, IOutboxSender> _senders;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly DueWork _due;
    private readonly OutboxStore _store;
    private long _parked;

    /// <summary>Initializes a new instance of the <see cref="OutboxDispatcher"/> class.</summary>
    /// <param name="database">The database.</param>
    /// <param name="senders">One for each kind.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">The options are not right, or two senders take one kind.</exception>
    public OutboxDispatcher(IDatabase database, IReadOnlyList<IOutboxSender> senders, OutboxOptions options, TimeProvider time)
    {
        _senders = senders.ToDictionary(sender => sender.Kind, StringComparer.Ordinal);
        _options = OutboxOptions.Checked(options);
        _time = time;
        _due = new DueWork(database);
        _store = new OutboxStore(database, options, time);
    }

    /// <summary>Gets how many messages this dispatcher has parked.</summary>
    public long Parked => Interlocked.Read(ref _parked);

    /// <summary>Takes up messages that are due, sends them and notes what came of it.</summary>
    /// <param name="worker">Who sends, for people who look into the table; 1 to 200 characters.</param>
    /// <param name="cancellationToken">Ends the sending. What was in hand is sent again after its lease.</param>
    /// <returns>How many were taken up, whatever came of them; 0 when nothing was due.</returns>
    /// <exception cref="StorageException">A fault of the world. What was in hand is sent again after its lease.</exception>
    public async Task<int> DispatchAsync(string worker, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(worker);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(worker.Length, 200, nameof(worker));
        var items = await _due.ListAsync(Outbox.DueKind, _time.GetUtcNow(), _options.TenantBatchMax, _options.BatchMax, cancellationToken);
        var taken = 0;
        await Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = _options.SendsMax, CancellationToken = cancellationToken },
            async (item, token) =>
            {
                if (await _store.ClaimAsync(item, worker, token) is { } claim)
                {
                    Interlocked.Increment(ref taken);
                    await HandleAsync(item, claim, token);
                }
            });
        return taken;
    }

    /// <summary>Gets when there is something to do; null when nothing waits.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken) => _due.NextAsync(Outbox.DueKind, cancellationToken);

    private Task HandleAsync(DueItem item, OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (claim.Attempts > _options.AttemptsMax)
        {
            return ParkAsync(item, claim, $"The last of {_options.AttemptsMax} attempts never ended. Before that: {claim.LastError ?? "no error"}");
        }

        return _senders.TryGetValue(claim.Kind, out var sender)
            ? SendAsync(sender, item, claim, cancellationToken)
            : ParkAsync(item, claim, $"Nobody sends messages of the kind '{claim.Kind}'.");
    }

    private async Task SendAsync(IOutboxSender sender, DueItem item, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var leaseEnds = _time.GetUtcNow() + _options.Lease;
        var message = new OutboxMessage(item.Id, claim.Kind, claim.Payload, DateTimeOffset.FromUnixTimeMilliseconds(claim.DueMs));
        using var timeout = new CancellationTokenSource(_options.SendTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var token = either.Token;
        // On a thread of its own, or a sender that blocks would keep its time-out from being noticed.
        var sending = Task.Run(() => sender.SendAsync(item.Context, message, token), CancellationToken.None);
        try
        {
            await sending.WaitAsync(token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whether it was sent is not known, as after a crash: the lease decides.
            throw;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            // A sender that does not heed its token may still be at it: nobody else begins before the lease is over.
            var seconds = _options.SendTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await FailAsync(item, claim, $"The sender took longer than {seconds} s.", sending.IsCompleted ? default : leaseEnds);
            return;
        }
        catch (OutboxHeldException held)
        {
            await _store.HoldAsync(item, claim, held.Message, _time.GetUtcNow() + _options.HoldPause);
            return;
        }
        catch (OutboxRejectedException rejected)
        {
            await ParkAsync(item, claim, rejected.Message);
            return;
        }
        catch (Exception error)
        {
            await FailAsync(item, claim, $"{error.GetType().Name}: {error.Message}", notBefore: default);
            return;
        }

        await _store.MarkSentAsync(item);
    }

    private Task FailAsync(DueItem item, OutboxClaim claim, string error, DateTimeOffset notBefore)
    {
        var attempts = (int)claim.Attempts;
        if (attempts >= _options.AttemptsMax)
        {
            return ParkAsync(item, claim, $"{attempts} attempts failed, the last one so: {error}");
        }

        var due = _time.GetUtcNow() + OutboxBackoff.After(_options, attempts, _options.Chance());
        return _store.MarkFailedAsync(item, claim, error, due > notBefore ? due : notBefore);
    }

    private async Task ParkAsync(DueItem item, OutboxClaim claim, string reason)
    {
        if (await _store.ParkAsync(item, claim, reason))
        {
            Interlocked.Increment(ref _parked);
        }
    }
}
