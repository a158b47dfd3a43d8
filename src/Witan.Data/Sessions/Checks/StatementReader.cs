using Witan.Data.Model;

namespace Witan.Data.Sessions.Checks;

/// <summary>Reads one statement and refuses it when it could see or touch rows of others.</summary>
/// <remarks>It understands a part of SQL only. A table that is named where it does not expect one, or a form that it does not know, is refused.</remarks>
/// <param name="tables">The tables that the program knows.</param>
internal sealed class StatementReader(IReadOnlyDictionary<string, Table> tables)
{
    private static readonly string[] InsideOut = ["INSERT", "UPDATE", "DELETE", "INTO", "TABLE", "MERGE", "ATTACH", "PRAGMA", "CREATE", "DROP", "ALTER"];
    private static readonly string[] EngineNames = ["pg_", "sqlite_", "pragma_"];
    private static readonly HashSet<string> EngineWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "information_schema", "set_config", "current_setting", "load_extension", "dblink", "dblink_exec", "query_to_xml", "table_to_xml",
        "schema_to_xml", "database_to_xml", "cursor_to_xml", "lo_import", "lo_export", "lo_get", "lo_put", "fts3_tokenizer",
    };

    private readonly HashSet<SqlNode> _understood = [];
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it.</summary>
    /// <exception cref="UnsafeStatementException">It may not run for a tenant.</exception>
    public void Check(IReadOnlyList<SqlNode> statement)
    {
        CollectNames(statement);
        var main = SkipNamedQueries(statement, outer: null);
        switch (main.Count == 0 ? string.Empty : main[0].Text.ToUpperInvariant())
        {
            case "SELECT":
                CheckQuery(main, outer: null);
                break;
            case "INSERT":
                new InsertReader(this, main).Check();
                break;
            case "UPDATE":
                CheckUpdate(main);
                break;
            case "DELETE":
                CheckDelete(main);
                break;
            default:
                throw new UnsafeStatementException(
                    "A statement for a tenant reads SELECT, INSERT INTO, UPDATE or DELETE FROM, perhaps behind WITH; it does not change the schema or the settings.");
        }

        foreach (var level in Levels(statement))
        {
            CheckWords(level, main[0]);
        }
    }

    /// <summary>Finds the table that a word names; null when it names none.</summary>
    public Table? Find(SqlNode word) => word.Kind == SqlKind.Word ? tables.GetValueOrDefault(word.Text) : null;

    /// <summary>Takes a word for the name of a table to use so; null when it names a query of the statement's own.</summary>
    /// <exception cref="UnsafeStatementException">It is neither, or the program has no such right.</exception>
    public Table? Use(SqlNode word, TableRights right)
    {
        _understood.Add(word);
        if (Find(word) is not { } table)
        {
            return word.Kind == SqlKind.Word && _named.Contains(word.Text)
                ? null
                : throw new UnsafeStatementException($"'{word.Text}' is no table of the program.");
        }

        RequireRight(table, right);
        return table;
    }

    /// <summary>Refuses what the program may not do to a table; PostgreSQL's grants say the same.</summary>
    public static void RequireRight(Table table, TableRights right)
    {
        if (!table.Rights.HasFlag(right))
        {
            throw new UnsafeStatementException(
                $"{(table.Scope == TableScope.Operator ? $"{table.Name} is the operator's" : $"The rights of {table.Name} are {table.Rights}")}: no {right.ToString().ToUpperInvariant()}.");
        }
    }

    /// <summary>Reads a query with all that UNION and the like join to it.</summary>
    /// <param name="nodes">All of it, from SELECT or WITH on.</param>
    /// <param name="outer">The query around it.</param>
    /// <param name="first">Looks at what each of the joined queries selects.</param>
    public void CheckQuery(IReadOnlyList<SqlNode> nodes, QueryScope? outer, Action<IReadOnlyList<SqlNode>, QueryScope>? first = null)
    {
        foreach (var arm in SqlClauses.Split(SkipNamedQueries(nodes, outer), "UNION", "EXCEPT", "INTERSECT"))
        {
            var query = arm.Count > 0 && arm[0].Is("ALL") ? SqlClauses.Slice(arm, 1, arm.Count) : arm;
            if (query.Count == 0 || !query[0].IsAny("SELECT", "VALUES") || (first is not null && !query[0].Is("SELECT")))
            {
                throw new UnsafeStatementException("A query begins with SELECT.");
            }

            var scope = new QueryScope(outer);
            new SourceReader(this, SqlClauses.Clause(query, "FROM")).AddTo(scope);
            scope.AddCondition(SqlClauses.Clause(query, "WHERE"));
            scope.Require();
            CheckNested(query, scope);
            var start = query.Count > 1 && query[1].IsAny("DISTINCT", "ALL") ? 2 : 1;
            first?.Invoke(SqlClauses.Clause([new SqlNode(SqlKind.Word, "SELECT"), .. query.Skip(start)], "SELECT"), scope);
        }
    }

    /// <summary>Reads the queries that stand in parentheses, however deep.</summary>
    public void CheckNested(IReadOnlyList<SqlNode> nodes, QueryScope? outer)
    {
        foreach (var group in nodes.Where(node => node.Kind == SqlKind.Group))
        {
            if (group.IsQuery)
            {
                CheckQuery(group.Inner, outer);
            }
            else
            {
                CheckNested(group.Inner, outer);
            }
        }
    }

    /// <summary>Refuses an update that gives a row to somebody else.</summary>
    public static void CheckAssignments(Table table, IReadOnlyList<SqlNode> update)
    {
        foreach (var assignment in SqlClauses.Split(SqlClauses.Clause(update, "SET"), ","))
        {
            var at = 0;
            var column = assignment.Count > 0 && assignment[0].Kind == SqlKind.Word ? SqlOperand.Read(assignment, ref at) : null;
            if (column is null || at >= assignment.Count || !assignment[at].Is("="))
            {
                throw new UnsafeStatementException("An assignment reads column = value.");
            }

            if (table.IsOfTenants && (column.IsColumn(Table.TenantColumn) || column.IsColumn(Table.UserColumn)))
            {
                throw new UnsafeStatementException($"A statement for a tenant does not change {column.Name}: it gives no row of {table.Name} to somebody else.");
            }
        }
    }

    private void CheckUpdate(IReadOnlyList<SqlNode> nodes)
    {
        var set = Enumerable.Range(0, nodes.Count).FirstOrDefault(at => nodes[at].Is("SET"), nodes.Count);
        var (table, scope) = Target(SqlClauses.Slice(nodes, 1, set), TableRights.Update);
        CheckAssignments(table, nodes);
        Complete(nodes, scope, SqlClauses.Clause(nodes, "FROM"));
    }

    private void CheckDelete(IReadOnlyList<SqlNode> nodes)
    {
        var (_, scope) = Target(SqlClauses.Clause(nodes, "FROM"), TableRights.Delete);
        Complete(nodes, scope, from: []);
    }

    private void Complete(IReadOnlyList<SqlNode> nodes, QueryScope scope, IReadOnlyList<SqlNode> from)
    {
        new SourceReader(this, from).AddTo(scope);
        scope.AddCondition(SqlClauses.Clause(nodes, "WHERE"));
        scope.Require();
        CheckNested(nodes, scope);
    }

    private (Table Table, QueryScope Scope) Target(IReadOnlyList<SqlNode> nodes, TableRights right)
    {
        var alias = nodes switch
        {
            [{ Kind: SqlKind.Word } only] => only,
            [{ Kind: SqlKind.Word }, { Kind: SqlKind.Word } last] => last,
            [{ Kind: SqlKind.Word }, { Kind: SqlKind.Word } word, { Kind: SqlKind.Word } last] when word.Is("AS") => last,
            _ => throw new UnsafeStatementException("A change names one table, and perhaps another name for it."),
        };
        var table = Use(nodes[0], right) ?? throw new UnsafeStatementException($"{nodes[0].Text} is no table.");
        var scope = new QueryScope(outer: null);
        scope.Add(new QuerySource(table, alias.Text, isTarget: true));
        return (table, scope);
    }

    /// <summary>Reads the named queries at the beginning and gives what follows them.</summary>
    private IReadOnlyList<SqlNode> SkipNamedQueries(IReadOnlyList<SqlNode> nodes, QueryScope? outer)
    {
        if (nodes.Count == 0 || !nodes[0].Is("WITH"))
        {
            return nodes;
        }

        var main = Enumerable.Range(0, nodes.Count).FirstOrDefault(at => nodes[at].IsAny("SELECT", "INSERT", "UPDATE", "DELETE"), nodes.Count);
        foreach (var group in nodes.Take(main).Where(node => node.Kind == SqlKind.Group))
        {
            if (group.IsQuery)
            {
                CheckQuery(group.Inner, outer);
            }
            else
            {
                CheckNested(group.Inner, outer);
            }
        }

        return SqlClauses.Slice(nodes, main, nodes.Count);
    }

    private void CollectNames(IReadOnlyList<SqlNode> statement)
    {
        foreach (var level in Levels(statement).Where(level => level.Count > 0 && level[0].Is("WITH")))
        {
            var before = level.TakeWhile(node => !node.IsAny("SELECT", "INSERT", "UPDATE", "DELETE"));
            _named.UnionWith(before.Where(node => node.Kind == SqlKind.Word).Select(node => node.Text).Except(["WITH", "RECURSIVE", "AS", "NOT", "MATERIALIZED"], StringComparer.OrdinalIgnoreCase));
        }
    }

    private void CheckWords(IReadOnlyList<SqlNode> level, SqlNode verb)
    {
        for (var at = 0; at < level.Count; at++)
        {
            var word = level[at];
            if (word.Kind != SqlKind.Word)
            {
                continue;
            }

            if (EngineWords.Contains(word.Text) || EngineNames.Any(prefix => word.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                throw new UnsafeStatementException($"A statement for a tenant does not use {word.Text}, which is the engine's own.");
            }

            var before = at > 0 ? level[at - 1] : null;
            var expected = word == verb || (word.Is("UPDATE") && before?.IsAny("DO", "FOR") == true) || (word.Is("INTO") && before == verb);
            if (word.IsAny(InsideOut) && !expected)
            {
                throw new UnsafeStatementException($"{word.Text} stands where no change is expected.");
            }

            var qualifies = at + 1 < level.Count && level[at + 1].Is(".");
            if (Find(word) is not null && !_understood.Contains(word) && (!qualifies || before?.Is(".") == true))
            {
                throw new UnsafeStatementException($"The table {word.Text} is named where none is expected.");
            }
        }
    }

    private static IEnumerable<IReadOnlyList<SqlNode>> Levels(IReadOnlyList<SqlNode> nodes) =>
        nodes.Where(node => node.Kind == SqlKind.Group).SelectMany(node => Levels(node.Inner)).Prepend(nodes);
}
