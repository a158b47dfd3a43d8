namespace Witan.Models.Cache.Admission;

/// <summary>A queue whose members know their place, so that any of them can leave. For one thread at a time.</summary>
internal sealed class NodeQueue
{
    private QueueNode? _newest;

    public QueueNode? Oldest { get; private set; }

    public long Bytes { get; private set; }

    public int Count { get; private set; }

    public void Add(QueueNode node)
    {
        node.Home = this;
        node.Newer = null;
        node.Older = _newest;
        if (_newest is null)
        {
            Oldest = node;
        }
        else
        {
            _newest.Newer = node;
        }

        _newest = node;
        Bytes += node.Bytes;
        Count++;
    }

    public void Remove(QueueNode node)
    {
        if (node.Older is { } older)
        {
            older.Newer = node.Newer;
        }
        else
        {
            Oldest = node.Newer;
        }

        if (node.Newer is { } newer)
        {
            newer.Older = node.Older;
        }
        else
        {
            _newest = node.Older;
        }

        node.Older = node.Newer = null;
        node.Home = null;
        Bytes -= node.Bytes;
        Count--;
    }
}
