namespace Witan.Testing.Catalogues;

/// <summary>One column of a foreign key.</summary>
public sealed record LiveReference
{
    /// <summary>Gets the table that refers.</summary>
    public required string Table { get; init; }

    /// <summary>Gets which of the table's foreign keys it is.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the column that refers.</summary>
    public required string Column { get; init; }

    /// <summary>Gets the table that is referred to.</summary>
    public required string Parent { get; init; }

    /// <summary>Gets the column that is referred to.</summary>
    public required string ParentColumn { get; init; }
}
