namespace Witan.Data.Sessions.Checks;

/// <summary>One side of a comparison: a column, perhaps with the name of its source, or a parameter.</summary>
/// <param name="Source">The name before the dot; null when there is none.</param>
/// <param name="Name">The column, or the parameter with its <c>@</c>.</param>
internal sealed record SqlOperand(string? Source, string Name)
{
    /// <summary>Reads an operand that a place begins with, and moves behind it; null when there is none.</summary>
    public static SqlOperand? Read(IReadOnlyList<SqlNode> nodes, ref int at)
    {
        if (at >= nodes.Count || nodes[at].Kind is not (SqlKind.Word or SqlKind.Parameter))
        {
            return null;
        }

        if (nodes[at].Kind == SqlKind.Word && at + 2 < nodes.Count && nodes[at + 1].Is(".") && nodes[at + 2].Kind == SqlKind.Word)
        {
            at += 3;
            return new SqlOperand(nodes[at - 3].Text, nodes[at - 1].Text);
        }

        return new SqlOperand(null, nodes[at++].Text);
    }

    /// <summary>Reads nodes that are one operand and nothing else; null otherwise.</summary>
    public static SqlOperand? Only(IReadOnlyList<SqlNode> nodes)
    {
        var at = 0;
        return Read(nodes, ref at) is { } operand && at == nodes.Count ? operand : null;
    }

    /// <summary>Says whether it is a column of this name.</summary>
    public bool IsColumn(string column) => Name.Equals(column, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether it is exactly this parameter; the context's are written small.</summary>
    public bool IsParameter(string parameter) => Source is null && Name.Equals(parameter, StringComparison.Ordinal);
}
