namespace Witan.Models.Cache.Disk;

/// <summary>What a transaction changed, known for good when it is committed.</summary>
internal sealed record WriteTally
{
    public long Entries { get; set; }

    public long Bytes { get; set; }

    public long Evicted { get; set; }

    public long Expired { get; set; }

    public void Removed((int Rows, long Sum) gone)
    {
        Entries -= gone.Rows;
        Bytes -= gone.Sum;
    }
}
