namespace Witan.Models.Cache.Admission;

/// <summary>What stands in one of the two queues. Its links belong to the queue; its heat is the readers' too.</summary>
internal abstract class QueueNode
{
    /// <summary>More hits than that say nothing more.</summary>
    private const byte HeatMax = 3;

    private byte _heat;

    /// <summary>Gets what it takes of the budget.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets when its time is over, in milliseconds since 1970.</summary>
    public required long ExpiresMs { get; init; }

    /// <summary>Gets what its key is remembered by after it is gone.</summary>
    public required ulong Trace { get; init; }

    /// <summary>Gets the hits since it was last weighed, up to three.</summary>
    public byte Heat => _heat;

    internal QueueNode? Older { get; set; }

    internal QueueNode? Newer { get; set; }

    internal NodeQueue? Home { get; set; }

    /// <summary>Takes a hit down. By any thread: a hit that is lost between two of them only makes the entry a little colder.</summary>
    public void Touch()
    {
        if (_heat < HeatMax)
        {
            _heat++;
        }
    }

    internal void Cool(byte heat) => _heat = heat;
}
