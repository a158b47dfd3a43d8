namespace Witan.Data.Sessions.Checks;

/// <summary>One piece of a statement. Two pieces are equal only when they are the same one.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">How it is written; of a group, how it opens.</param>
/// <param name="inner">What stands in a group.</param>
internal sealed class SqlNode(SqlKind kind, string text, IReadOnlyList<SqlNode>? inner = null)
{
    /// <summary>Gets what it is.</summary>
    public SqlKind Kind { get; } = kind;

    /// <summary>Gets how it is written.</summary>
    public string Text { get; } = text;

    /// <summary>Gets what stands in a group.</summary>
    public IReadOnlyList<SqlNode> Inner { get; } = inner ?? [];

    /// <summary>Gets whether it is a query of its own, in parentheses.</summary>
    public bool IsQuery => Kind == SqlKind.Group && Inner.Count > 0 && (Inner[0].Is("SELECT") || Inner[0].Is("WITH"));

    /// <summary>Says whether it is this word, in any case, or exactly this parameter, literal, number or symbol.</summary>
    public bool Is(string wanted) => Kind switch
    {
        SqlKind.Group => false,
        SqlKind.Word => Text.Equals(wanted, StringComparison.OrdinalIgnoreCase),
        _ => Text.Equals(wanted, StringComparison.Ordinal),
    };

    /// <summary>Says whether it is one of these words.</summary>
    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(word))
            {
                return true;
            }
        }

        return false;
    }
}
