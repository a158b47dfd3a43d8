using System.Numerics;

namespace Witan.Models.Cache;

/// <summary>Finds entries by their keys. Readers take no lock; those who change it take turns.</summary>
/// <remarks>
/// As large from the beginning as the budget can ever fill it, so that it never grows under a reader. An entry is its own link in the
/// chain: a hit touches the chain's head and the entry, where a general table has a node between them. One that is taken out keeps its link,
/// so that a reader who stands on it finds the way on; it is never put back.
/// </remarks>
internal sealed class EntryTable
{
    private const int HeadsMin = 64;
    private const int HeadsMax = 1 << 26;

    private readonly AnswerEntry?[] _heads;

    /// <param name="entriesMax">How many entries there can be.</param>
    public EntryTable(long entriesMax) => _heads = new AnswerEntry?[(int)BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(entriesMax, HeadsMin, HeadsMax))];

    /// <summary>Gets all entries. Only for those who may change it.</summary>
    public IEnumerable<AnswerEntry> Entries
    {
        get
        {
            foreach (var head in _heads)
            {
                for (var entry = head; entry is not null; entry = entry.Next)
                {
                    yield return entry;
                }
            }
        }
    }

    public AnswerEntry? Find(in CacheKey key)
    {
        for (var entry = Volatile.Read(ref Head(key)); entry is not null; entry = entry.Next)
        {
            if (CacheKey.AreSame(entry.Key, key))
            {
                return entry;
            }
        }

        return null;
    }

    public void Add(AnswerEntry entry)
    {
        ref var head = ref Head(entry.Key);
        entry.Next = head;
        Volatile.Write(ref head, entry);
    }

    public void Remove(AnswerEntry entry)
    {
        ref var head = ref Head(entry.Key);
        if (ReferenceEquals(head, entry))
        {
            Volatile.Write(ref head, entry.Next);
            return;
        }

        for (var before = head; before is not null; before = before.Next)
        {
            if (ReferenceEquals(before.Next, entry))
            {
                before.Next = entry.Next;
                return;
            }
        }
    }

    private ref AnswerEntry? Head(in CacheKey key) => ref _heads[unchecked((int)key.Short) & (_heads.Length - 1)];
}
