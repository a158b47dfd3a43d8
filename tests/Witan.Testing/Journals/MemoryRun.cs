using Witan.Kernel.Identity;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Testing.Journals;

/// <summary>One run of a journal in memory: its rows and its head, under the rules that the tables have.</summary>
internal sealed class MemoryRun
{
    private readonly List<(DateTimeOffset At, string Name, string Payload)> _rows = [];
    private DateTimeOffset _heldUntil;

    public MemoryRun(UserId owner) => Owner = owner;

    public MemoryRun(UserId owner, MemoryRun parent, long at)
        : this(owner) => _rows.AddRange(parent._rows.Take((int)at));

    public UserId Owner { get; }

    public RunId? Parent { get; init; }

    public RunStatus Status { get; private set; }

    public DateTimeOffset? Due { get; private set; }

    public RunHolder? HeldBy { get; private set; }

    private bool IsOver => Status is RunStatus.Completed or RunStatus.Stopped or RunStatus.Killed;

    public bool IsSeenBy(TenantContext context) => context.Reach == Reach.Tenant || context.User == Owner;

    public bool Takes(long expectedVersion, IReadOnlyList<RunEvent> events, bool anyVersion) =>
        (_rows.Count == expectedVersion || anyVersion) && (!IsOver || JournalAppend.AreLate(events));

    public IReadOnlyList<RecordedEvent> Append(EventCatalog catalog, IReadOnlyList<RunEvent> events, DateTimeOffset now)
    {
        var before = _rows.Count;
        foreach (var item in events)
        {
            var (name, payload) = catalog.Write(item);
            _rows.Add((now, name, payload));
        }

        Status = JournalAppend.StatusAfter(events) ?? (Status == RunStatus.Waiting && JournalAppend.Wakes(events) ? RunStatus.Unfinished : Status);
        if (events.Any(item => item is RunClosed))
        {
            Due = null;
            HeldBy = null;
        }
        else if (JournalAppend.Wakes(events) && !(events is [RunDriven] && Due is not null))
        {
            Due = now;
        }

        return [.. events.Select((item, index) => new RecordedEvent(before + index + 1, now, item) { PayloadLength = _rows[before + index].Payload.Length })];
    }

    public bool Hold(RunHolder holder, DateTimeOffset until, DateTimeOffset now)
    {
        if (HeldBy is { } other && other.Name != holder.Name && other.Name != holder.TakesFrom && _heldUntil > now && !(other.IsWorker && holder.IsWorker))
        {
            return false;
        }

        HeldBy = holder;
        _heldUntil = until;
        Due = holder.IsWorker ? Due : until;
        return true;
    }

    public bool Rest(long version, RunStatus status, DateTimeOffset? due)
    {
        if (version != _rows.Count || IsOver)
        {
            return false;
        }

        (Status, Due, HeldBy) = (status, due, null);
        return true;
    }

    public List<RecordedEvent> Read(EventCatalog catalog, long after = 0, int limit = int.MaxValue) =>
        [.. _rows.Skip((int)after).Take(limit).Select((row, index) => new RecordedEvent(after + index + 1, row.At, catalog.Read(row.Name, row.Payload)) { PayloadLength = System.Text.Encoding.UTF8.GetByteCount(row.Payload) })];

    public RunHead Head(RunId run, EventCatalog catalog)
    {
        var opened = (RunOpened)catalog.Read(_rows[0].Name, _rows[0].Payload);
        return new RunHead(run, opened.Kind, opened.Title, Status, _rows.Count, _rows[0].At, _rows[^1].At) { Owner = Owner, Parent = Parent };
    }
}
