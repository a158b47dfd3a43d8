using Witan.Kernel.Identity;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <summary>The memories read last, so that recall need not read them again and goes on for a while without the database.</summary>
/// <remarks>A memory that changed is dropped by its id before anybody is told of the change; its neighbours stay. Safe to share between threads.</remarks>
internal sealed class RecordCache(int max)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(TenantId Tenant, string Id), LinkedListNode<(TenantId Tenant, MemoryRecord Record)>> _byId = [];
    private readonly LinkedList<(TenantId Tenant, MemoryRecord Record)> _latest = [];

    /// <summary>Gets how many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byId.Count;
            }
        }
    }

    public MemoryRecord? Find(TenantId tenant, string id)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue((tenant, id), out var node))
            {
                return null;
            }

            _latest.Remove(node);
            _latest.AddFirst(node);
            return node.Value.Record;
        }
    }

    /// <summary>Gets a number that is another one after each drop.</summary>
    public long Generation { get; private set; }

    /// <summary>Keeps a memory that was read, unless anything was dropped since the reading began: it might have been this one.</summary>
    public void Put(TenantId tenant, MemoryRecord record, long generation)
    {
        lock (_lock)
        {
            if (max == 0 || generation != Generation)
            {
                return;
            }

            DropNeedsLock(tenant, record.Id);

            _byId[(tenant, record.Id)] = _latest.AddFirst((tenant, record));
            if (_byId.Count > max)
            {
                var last = _latest.Last!.Value;
                DropNeedsLock(last.Tenant, last.Record.Id);
            }
        }
    }

    public void Drop(TenantId tenant, IEnumerable<string> ids)
    {
        lock (_lock)
        {
            Generation++;
            foreach (var id in ids)
            {
                DropNeedsLock(tenant, id);
            }
        }
    }

    private void DropNeedsLock(TenantId tenant, string id)
    {
        if (_byId.Remove((tenant, id), out var node))
        {
            _latest.Remove(node);
        }
    }
}
