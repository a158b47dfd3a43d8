using System.Buffers.Binary;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Testing.Catalogues;

namespace Witan.Testing.Rows;

/// <summary>Generates rows for every table of a model out of the columns that the live database lists.</summary>
/// <remarks>The n-th row of a table refers to the n-th row of the table it refers to. A type that it does not know fails the test.</remarks>
/// <param name="model">The model.</param>
/// <param name="catalogue">The live columns and foreign keys.</param>
public sealed class SampleRows(DataModel model, LiveCatalogue catalogue)
{
    private static readonly string[] MigratorsOwn = ["schema_versions", "parked_rows"];

    /// <summary>Gets the model.</summary>
    public DataModel Model => model;

    /// <summary>Gets the live columns.</summary>
    public LiveCatalogue Catalogue => catalogue;

    /// <summary>Gets the names of a table's columns, in the order of the values.</summary>
    public IReadOnlyList<string> Columns(Table table) => [.. catalogue.Of(table.Name).Select(column => column.Name)];

    /// <summary>Generates the rows of one owner, at most so many in each table.</summary>
    public IEnumerable<object?[]> Of(Table table, SampleOwner owner, int count) =>
        Enumerable.Range(0, Count(table, owner, count)).Select(number => Row(table, owner, number));

    /// <summary>Generates one row.</summary>
    public object?[] Row(Table table, SampleOwner owner, int number) =>
        [.. catalogue.Of(table.Name).Select(column => Value(column, owner, number))];

    private static int Count(Table table, SampleOwner owner, int count)
    {
        if (table.Scope == TableScope.Operator)
        {
            return MigratorsOwn.Contains(table.Name) || owner.First > 0 ? 0 : count;
        }

        if (owner.Tenant == TenantId.Shared.Value && table.Scope != TableScope.Shared)
        {
            return 0;
        }

        return table.Key.Except([Table.TenantColumn, Table.UserColumn]).Any() ? count
            : table.Key.Contains(Table.UserColumn) || owner.SpeaksForTenant ? 1 : 0;
    }

    private object? Value(LiveColumn column, SampleOwner owner, int number)
    {
        if (column.Name == Table.TenantColumn)
        {
            return owner.Tenant;
        }

        if (column.Name == Table.UserColumn)
        {
            return owner.User;
        }

        var parent = catalogue.References.FirstOrDefault(reference => reference.Table == column.Table && reference.Column == column.Name && reference.Parent != reference.Table);
        if (parent is not null)
        {
            return Value(catalogue.Columns.Single(other => other.Table == parent.Parent && other.Name == parent.ParentColumn), owner, number);
        }

        // From 1: numbers that count from there are the common check.
        var place = owner.First + number + 1;
        return SampleHooks.All.TryGetValue((column.Table, column.Name), out var hook) ? hook(place) : OfType(column, place);
    }

    private static object OfType(LiveColumn column, int place) => column.Type switch
    {
        "text" or "keytext" => $"{column.Name} {place:D6}",
        "bigint" or "integer" => (long)place,
        "double precision" or "real" => place % 128 / 128.0,
        "blob" => Bytes(place),
        _ => throw new InvalidOperationException($"{column.Table}.{column.Name} is of type {column.Type}, for which no sample is known."),
    };

    private static byte[] Bytes(int place)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, place);
        return bytes;
    }
}
