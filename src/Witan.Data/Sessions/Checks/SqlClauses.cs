namespace Witan.Data.Sessions.Checks;

/// <summary>Finds the parts of a statement, and the terms that must all hold.</summary>
internal static class SqlClauses
{
    private static readonly string[] Starts =
    [
        "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", "RETURNING", "SET",
    ];

    /// <summary>Gets what stands behind a word, up to the next clause; empty when there is no such clause.</summary>
    /// <exception cref="UnsafeStatementException">It stands twice.</exception>
    public static IReadOnlyList<SqlNode> Clause(IReadOnlyList<SqlNode> nodes, string word)
    {
        var places = Enumerable.Range(0, nodes.Count).Where(at => nodes[at].Is(word) && Begins(nodes, at)).ToList();
        if (places.Count > 1)
        {
            throw new UnsafeStatementException($"{word} stands twice.");
        }

        if (places.Count == 0)
        {
            return [];
        }

        var start = places[0] + 1;
        var end = Enumerable.Range(start, nodes.Count - start).FirstOrDefault(at => nodes[at].IsAny(Starts) && Begins(nodes, at), nodes.Count);
        return Slice(nodes, start, end);
    }

    /// <summary>Splits at separators on this level.</summary>
    public static IEnumerable<IReadOnlyList<SqlNode>> Split(IReadOnlyList<SqlNode> nodes, params string[] separators)
    {
        var start = 0;
        for (var at = 0; at < nodes.Count; at++)
        {
            if (nodes[at].IsAny(separators))
            {
                yield return Slice(nodes, start, at);
                start = at + 1;
            }
        }

        yield return Slice(nodes, start, nodes.Count);
    }

    /// <summary>Gets the terms of a condition that must all hold; none when an OR stands beside them.</summary>
    public static IEnumerable<IReadOnlyList<SqlNode>> Terms(IReadOnlyList<SqlNode> condition)
    {
        if (condition.Count == 0 || condition.Any(node => node.Is("OR")))
        {
            yield break;
        }

        var start = 0;
        var between = 0;
        for (var at = 0; at <= condition.Count; at++)
        {
            if (at < condition.Count && !condition[at].Is("AND"))
            {
                between += condition[at].Is("BETWEEN") ? 1 : 0;
                continue;
            }

            // The AND of a BETWEEN joins nothing.
            if (at < condition.Count && between > 0)
            {
                between--;
                continue;
            }

            yield return Slice(condition, start, at);
            start = at + 1;
        }
    }

    /// <summary>Gets a part of a list.</summary>
    public static IReadOnlyList<SqlNode> Slice(IReadOnlyList<SqlNode> nodes, int start, int end) => [.. nodes.Skip(start).Take(end - start)];

    // 'x IS DISTINCT FROM y' begins no clause, and neither does a name behind a dot.
    private static bool Begins(IReadOnlyList<SqlNode> nodes, int at) =>
        !(at > 0 && nodes[at - 1].Is("."))
        && !(nodes[at].Is("FROM") && at > 1 && nodes[at - 1].Is("DISTINCT") && nodes[at - 2].IsAny("IS", "NOT"));
}
