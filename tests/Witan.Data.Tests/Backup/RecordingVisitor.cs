using Witan.Data.Backup;

namespace Witan.Data.Tests.Backup;

/// <summary>Keeps all that an archive holds.</summary>
internal sealed class RecordingVisitor : IArchiveVisitor
{
    /// <summary>Gets the tables so far, with their rows.</summary>
    public List<(string Name, IReadOnlyList<string> Columns, List<object?[]> Rows)> Tables { get; } = [];

    public ValueTask TableAsync(string name, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        Tables.Add((name, columns, []));
        return ValueTask.CompletedTask;
    }

    public ValueTask RowAsync(object?[] values, CancellationToken cancellationToken)
    {
        Tables[^1].Rows.Add(values);
        return ValueTask.CompletedTask;
    }
}
