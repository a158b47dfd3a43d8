namespace Witan.Testing.Catalogues;

/// <summary>One column, as the database itself lists it.</summary>
public sealed record LiveColumn
{
    /// <summary>Gets the table.</summary>
    public required string Table { get; init; }

    /// <summary>Gets the column.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the declared type, in small letters.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the collation on PostgreSQL; empty where there is none.</summary>
    public required string Collation { get; init; }

    /// <summary>Gets its place in the primary key, from 1; 0 when it is not in it.</summary>
    public required long KeyPlace { get; init; }
}
