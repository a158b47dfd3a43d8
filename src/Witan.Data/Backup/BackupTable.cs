namespace Witan.Data.Backup;

/// <summary>A table as an archive holds it.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">Its columns' names, in the order of each row's values.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Checksum">The checksum of its rows as <see cref="Rows.TableChecksum.ToHex"/> writes it.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Checksum);
