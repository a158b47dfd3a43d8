using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Runs.Snapshots;

/// <summary>Folds a run, from a snapshot where one helps, and keeps one now and then.</summary>
/// <param name="journal">The journal.</param>
/// <param name="snapshots">The snapshots; null for none.</param>
/// <param name="protocol">The rule.</param>
/// <param name="every">After how many events a snapshot is kept.</param>
internal sealed class SnapshotFolder<TState>(IJournal journal, IRunSnapshots? snapshots, IProtocol<TState> protocol, int every)
{
    private long _kept;

    /// <summary>Reads a run: where its fold begins, and the events from there on.</summary>
    public async Task<(RunControl Control, TState State, IReadOnlyList<RecordedEvent> Tail)> LoadAsync(TenantContext context, RunId run)
    {
        if (snapshots is not null
            && protocol is ISnapshotProtocol<TState> kept
            && await snapshots.FindAsync(context, run, CancellationToken.None) is { } snapshot
            && SnapshotCodec.Read(kept, snapshot) is var (control, state))
        {
            _kept = snapshot.Version;
            return (control, state, await TailAsync(context, run, snapshot.Version));
        }

        return (RunControl.Start, protocol.Start, await journal.ReadAsync(context, run, CancellationToken.None));
    }

    /// <summary>Keeps a snapshot when so many events were folded since the last.</summary>
    public async Task KeepAsync(TenantContext context, RunId run, (RunControl Control, TState State) fold)
    {
        var (control, state) = fold;
        if (snapshots is not null && protocol is ISnapshotProtocol<TState> kept && control.Version - _kept >= every)
        {
            _kept = control.Version;
            await snapshots.PutAsync(context, run, SnapshotCodec.Write(kept, control, state), CancellationToken.None);
        }
    }

    private async Task<List<RecordedEvent>> TailAsync(TenantContext context, RunId run, long after)
    {
        var tail = new List<RecordedEvent>();
        while (await journal.ReadAsync(context, run, after, IJournal.PageLimit, CancellationToken.None) is { Count: > 0 } page)
        {
            tail.AddRange(page);
            after = page[^1].Sequence;
        }

        return tail;
    }
}
