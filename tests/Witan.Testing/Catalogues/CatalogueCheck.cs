using Witan.Data;
using Witan.Data.Model;

namespace Witan.Testing.Catalogues;

/// <summary>Compares what a database holds with what the model says of it.</summary>
public static class CatalogueCheck
{
    private static readonly HashSet<string> PostgresTypes = ["text", "keytext", "bigint", "double precision", "blob"];
    private static readonly HashSet<string> SqliteTypes = ["text", "keytext", "bigint", "integer", "double precision", "real", "blob"];

    /// <summary>Gives a sentence for everything that is not as the model says; none when all is well.</summary>
    public static IReadOnlyList<string> Faults(DataModel model, LiveCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogue);
        var machinery = model.Machinery(catalogue.Engine);
        var known = model.Tables.Select(table => table.Name).Concat(machinery).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. catalogue.Tables.Except(known).Select(table => $"{table} stands in the database and not in the model."),
            .. known.Except(catalogue.Tables).Select(table => $"{table} stands in the model and not in the database."),
            .. model.Tables.Where(table => catalogue.Tables.Contains(table.Name)).SelectMany(table => FaultsOf(table, catalogue)),
            .. catalogue.Columns.Where(column => !machinery.Contains(column.Table)).SelectMany(column => FaultsOf(column, catalogue.Engine)),
            .. catalogue.References.GroupBy(reference => (reference.Table, reference.Name)).SelectMany(key => FaultsOfReference(model, [.. key])),
            .. OrderFaults(model, catalogue),
        ];
    }

    private static IEnumerable<string> FaultsOf(Table table, LiveCatalogue catalogue)
    {
        var columns = catalogue.Of(table.Name);
        var key = columns.Where(column => column.KeyPlace > 0).OrderBy(column => column.KeyPlace).Select(column => column.Name).ToList();
        if (!key.SequenceEqual(table.Key))
        {
            yield return $"{table.Name} has the key ({string.Join(", ", key)}); the model says ({string.Join(", ", table.Key)}).";
        }

        if (table.Scope == TableScope.Operator)
        {
            yield break;
        }

        if (table.Key[0] != Table.TenantColumn)
        {
            yield return $"{table.Name} does not begin its key with {Table.TenantColumn}.";
        }

        if (table.Scope == TableScope.Program)
        {
            foreach (var fault in ProgramTable.Faults(table, columns))
            {
                yield return fault;
            }
        }

        if (table.Scope == TableScope.User && !columns.Any(column => column.Name == Table.UserColumn))
        {
            yield return $"{table.Name} holds users' rows and has no {Table.UserColumn}.";
        }

        // A double across tenants would tell one of them what another one has.
        foreach (var index in catalogue.Uniques.Where(unique => unique.Table == table.Name).GroupBy(unique => unique.Name))
        {
            if (!index.Any(unique => unique.Column == Table.TenantColumn))
            {
                yield return $"The unique index {index.Key} of {table.Name} reaches across tenants.";
            }
        }
    }

    private static IEnumerable<string> FaultsOf(LiveColumn column, DatabaseEngine engine)
    {
        var name = $"{column.Table}.{column.Name}";
        if (!(engine == DatabaseEngine.PostgreSql ? PostgresTypes : SqliteTypes).Contains(column.Type))
        {
            yield return $"{name} is of type {column.Type}, which a backup does not carry.";
        }

        if (column.Name.EndsWith("_ms", StringComparison.Ordinal) && column.Type is not ("bigint" or "integer"))
        {
            yield return $"{name} counts milliseconds in a {column.Type}.";
        }

        if (engine == DatabaseEngine.PostgreSql && column.KeyPlace > 0 && column.Type is "text" or "keytext" && column.KeyPlace > 0 && column.Collation != "C")
        {
            yield return $"{name} is a key and sorts by {column.Collation}, not by its bytes.";
        }
    }

    // Foreign keys are checked past row security: one without the tenant could name, or take along, another tenant's row.
    private static IEnumerable<string> FaultsOfReference(DataModel model, IReadOnlyList<LiveReference> key)
    {
        var (table, parent) = (model.Find(key[0].Table), model.Find(key[0].Parent));
        if (table is { Scope: not TableScope.Operator } && parent is { Scope: not TableScope.Operator }
            && !key.Any(pair => pair is { Column: Table.TenantColumn, ParentColumn: Table.TenantColumn }))
        {
            yield return $"A foreign key of {table.Name} refers to {parent.Name} without {Table.TenantColumn}.";
        }
    }

    private static IEnumerable<string> OrderFaults(DataModel model, LiveCatalogue catalogue)
    {
        var places = model.Tables.Select((table, place) => (table.Name, place)).ToDictionary(table => table.Name, table => table.place);
        return catalogue.References
            .Where(reference => places.GetValueOrDefault(reference.Table) < places.GetValueOrDefault(reference.Parent))
            .Select(reference => $"{reference.Table} stands in the model before {reference.Parent}, to which its rows refer.");
    }
}
