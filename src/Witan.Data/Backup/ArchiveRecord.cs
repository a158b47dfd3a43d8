namespace Witan.Data.Backup;

/// <summary>The kind of a record in the stream that the chunks unpack to. Stored: a number never changes its meaning.</summary>
internal enum ArchiveRecord : byte
{
    /// <summary>A table begins: its name and its columns.</summary>
    Table = 1,

    /// <summary>A row of the table that began last.</summary>
    Row = 2,

    /// <summary>The manifest: the last record.</summary>
    Manifest = 3,
}
