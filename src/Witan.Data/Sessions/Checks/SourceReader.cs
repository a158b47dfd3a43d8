using Witan.Data.Model;

namespace Witan.Data.Sessions.Checks;

/// <summary>Reads what stands behind FROM: tables, named queries, queries in parentheses and functions, and how they are joined.</summary>
/// <param name="statement">The statement, which knows the tables.</param>
/// <param name="nodes">What stands behind FROM.</param>
internal sealed class SourceReader(StatementReader statement, IReadOnlyList<SqlNode> nodes)
{
    private static readonly string[] Joins = ["JOIN", "INNER", "CROSS", "LEFT", "RIGHT", "FULL", "NATURAL"];

    private int _at;

    /// <summary>Adds the sources and what joins them to a query.</summary>
    /// <exception cref="UnsafeStatementException">They are not of the forms that we read.</exception>
    public void AddTo(QueryScope scope)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        scope.Add(ReadSource());
        while (_at < nodes.Count)
        {
            var isLeft = ReadJoin();
            var source = ReadSource();
            scope.Add(source);
            ReadCondition(scope, isLeft ? source : null);
        }
    }

    private bool ReadJoin()
    {
        if (nodes[_at].Is(","))
        {
            _at++;
            return false;
        }

        var start = _at;
        while (_at < nodes.Count && !nodes[_at].Is("JOIN"))
        {
            _at++;
        }

        var words = string.Join(' ', nodes.Skip(start).Take(_at - start).Select(node => node.Text)).ToUpperInvariant();
        _at++;
        return words switch
        {
            "" or "INNER" or "CROSS" => false,
            "LEFT" or "LEFT OUTER" => true,
            _ => throw new UnsafeStatementException($"Tables are joined by JOIN or LEFT JOIN, not by '{words}'."),
        };
    }

    private QuerySource ReadSource()
    {
        var first = _at < nodes.Count ? nodes[_at++] : throw new UnsafeStatementException("FROM or JOIN names nothing.");
        if (first.Kind == SqlKind.Group)
        {
            return first.IsQuery || (first.Inner.Count > 0 && first.Inner[0].Is("VALUES"))
                ? new QuerySource(null, ReadAlias() ?? string.Empty, isTarget: false)
                : throw new UnsafeStatementException("In parentheses behind FROM stands a query.");
        }

        if (first.Kind == SqlKind.Word && _at < nodes.Count && nodes[_at].Kind == SqlKind.Group && statement.Find(first) is null)
        {
            _at++;
            return new QuerySource(null, ReadAlias() ?? first.Text, isTarget: false);
        }

        var table = statement.Use(first, TableRights.Select);
        return new QuerySource(table, ReadAlias() ?? first.Text, isTarget: false);
    }

    private string? ReadAlias()
    {
        if (_at < nodes.Count && nodes[_at].Is("AS"))
        {
            _at++;
            return _at < nodes.Count && nodes[_at].Kind == SqlKind.Word ? nodes[_at++].Text : throw new UnsafeStatementException("AS names nothing.");
        }

        return _at < nodes.Count && nodes[_at].Kind == SqlKind.Word && !nodes[_at].IsAny(Joins) && !nodes[_at].IsAny("ON", "USING")
            ? nodes[_at++].Text
            : null;
    }

    private void ReadCondition(QueryScope scope, QuerySource? only)
    {
        if (_at + 1 < nodes.Count && nodes[_at].Is("USING") && nodes[_at + 1].Kind == SqlKind.Group)
        {
            _at += 2;
        }
        else if (_at < nodes.Count && nodes[_at].Is("ON"))
        {
            var start = ++_at;
            while (_at < nodes.Count && !nodes[_at].Is(",") && !BeginsJoin())
            {
                _at++;
            }

            scope.AddCondition(SqlClauses.Slice(nodes, start, _at), only);
        }
    }

    // LEFT and RIGHT are functions, too.
    private bool BeginsJoin() => nodes[_at].IsAny(Joins) && !(_at + 1 < nodes.Count && nodes[_at + 1].Kind == SqlKind.Group);
}
