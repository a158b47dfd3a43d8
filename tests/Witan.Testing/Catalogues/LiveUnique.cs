namespace Witan.Testing.Catalogues;

/// <summary>One column of an index that forbids doubles.</summary>
public sealed record LiveUnique
{
    /// <summary>Gets the table.</summary>
    public required string Table { get; init; }

    /// <summary>Gets the index.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the column; empty for an expression.</summary>
    public required string Column { get; init; }
}
