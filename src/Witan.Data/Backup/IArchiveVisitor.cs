namespace Witan.Data.Backup;

/// <summary>Takes the tables and rows of an archive, in its order.</summary>
/// <remarks>What it is given is intact, and in an encrypted archive authentic, but it may not be all: whether the archive is
/// complete is known only when <see cref="ArchiveReader.ReadAsync"/> returns. Until then nothing may be committed.</remarks>
public interface IArchiveVisitor
{
    /// <summary>A table begins; the one before it, if any, has no more rows.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="columns">Its columns' names. Like the table's they come from a file: check them against the schema before
    /// they enter a statement.</param>
    /// <param name="cancellationToken">The reader's own.</param>
    ValueTask TableAsync(string name, IReadOnlyList<string> columns, CancellationToken cancellationToken);

    /// <summary>A row of that table.</summary>
    /// <param name="values">A value for each column, as <see cref="Rows.RowCodec.Decode"/> gives them; the visitor's to keep.</param>
    /// <param name="cancellationToken">The reader's own.</param>
    ValueTask RowAsync(object?[] values, CancellationToken cancellationToken);
}
