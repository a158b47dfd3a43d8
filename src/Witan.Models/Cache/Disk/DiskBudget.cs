namespace Witan.Models.Cache.Disk;

/// <summary>How the bytes of the disk are divided between the file and its log.</summary>
/// <param name="BytesMax">All of them.</param>
internal sealed record DiskBudget(long BytesMax)
{
    /// <summary>What a row takes beside its content, its tenant's name twice included: its key, its checksum, its numbers, its places in two indexes.</summary>
    public const int RowOverhead = 200;

    /// <summary>A page holds a row of about that length whole; the rest of a longer one has pages of its own.</summary>
    private const int InlineMax = 3_800;

    /// <summary>The most that one transaction takes in.</summary>
    private const long BatchBytesLimit = 4 * 1024 * 1024;

    /// <summary>Up to that many bytes a quarter is left for the log, and an eighth of more: small rows write a page of an index each.</summary>
    private const long LogShareLimit = 16 * 1024 * 1024;

    /// <summary>Gets the most pages of the file. The rest is left for the log.</summary>
    public long PagesMax => (BytesMax - Math.Max(BytesMax / 8, Math.Min(BytesMax / 4, LogShareLimit))) / AnswerDiskSql.PageBytes;

    /// <summary>Gets how long the log may become before it is moved into the file; one transaction more fits into what is left.</summary>
    public long LogBytesMax => BytesMax / 16;

    /// <summary>Gets the most bytes of one transaction.</summary>
    public long BatchBytesMax => Math.Min(BytesMax / 64, BatchBytesLimit);

    /// <summary>Gets the largest answer that the disk takes.</summary>
    public long AnswerBytesMax => BytesMax / 64;

    /// <summary>Gets how many pages a row may take: more rather than fewer.</summary>
    public static double PagesOf(long contentBytes)
    {
        var bytes = contentBytes + RowOverhead;
        return bytes > InlineMax ? (bytes / 4_000.0) + 2 : bytes * 1.25 / AnswerDiskSql.PageBytes;
    }
}
