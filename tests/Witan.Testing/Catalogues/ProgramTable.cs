using Witan.Data.Model;

namespace Witan.Testing.Catalogues;

/// <summary>What may stand in a table of the program's own, which every session sees across tenants: ids, kinds, times and counts.</summary>
internal static class ProgramTable
{
    private static readonly HashSet<string> Words = ["kind"];
    private static readonly HashSet<string> Counts = ["attempts"];

    /// <summary>Gives a sentence for each column that may not be there, or is missing.</summary>
    public static IEnumerable<string> Faults(Table table, IReadOnlyList<LiveColumn> columns) =>
    [
        .. new[] { Table.TenantColumn, Table.UserColumn }.Where(wanted => !columns.Any(column => column.Name == wanted))
            .Select(wanted => $"{table.Name} is the program's own and has no {wanted}."),
        .. columns.Where(column => !MayStand(column)).Select(column => $"{table.Name}.{column.Name} is no id, kind, time or count, and every tenant's session could read it."),
    ];

    private static bool MayStand(LiveColumn column) => column.Type switch
    {
        "keytext" => column.Name.EndsWith("_id", StringComparison.Ordinal) || Words.Contains(column.Name),
        "bigint" => column.Name.EndsWith("_ms", StringComparison.Ordinal) || Counts.Contains(column.Name),
        _ => false,
    };
}
