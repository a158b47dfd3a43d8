using System.Data.Common;
using Witan.Data.Operations;
using Witan.Data.Rows;

namespace Witan.Data.Backup;

/// <summary>Puts an archive's rows into the tables of the same names.</summary>
/// <param name="connection">The connection, inside a transaction.</param>
/// <param name="loader">How rows are put in.</param>
/// <param name="tables">The tables that stand.</param>
/// <param name="progress">Told now and then.</param>
internal sealed class LoadingVisitor(
    DbConnection connection, IRowLoader loader, IReadOnlyList<ContentTable> tables, IProgress<OperationProgress>? progress) : IArchiveVisitor
{
    private readonly List<object?[]> _waiting = [];
    private ContentTable? _table;
    private int[] _places = [];
    private long _rows;

    public async ValueTask TableAsync(string name, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        await FlushAsync();
        _rows = 0;
        _table = tables.FirstOrDefault(table => table.Name == name)
            ?? throw new StorageException(StorageFault.Incompatible, $"The backup holds a table '{name}' that this version of the schema does not have. Restore it with the program that made it.");
        var all = _table.Columns.All;
        if (!all.Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new StorageException(StorageFault.Incompatible, $"The backup's table '{name}' has other columns than the schema. Restore it with the program that made it.");
        }

        _places = [.. all.Select(column => columns.ToList().IndexOf(column))];
    }

    public async ValueTask RowAsync(object?[] values, CancellationToken cancellationToken)
    {
        _waiting.Add([.. _places.Select(place => values[place])]);
        if (_waiting.Count >= TablePages.PageMax)
        {
            await FlushAsync();
        }
    }

    /// <summary>Writes what still waits.</summary>
    public async Task FlushAsync()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        await loader.LoadAsync(connection, _table!.Name, _table.Columns, _waiting);
        _rows += _waiting.Count;
        _waiting.Clear();
        progress?.Report(new OperationProgress("restoring", _table.Name, _rows));
    }
}
