using Witan.Data.Model;

namespace Witan.Data.Sessions.Checks;

/// <summary>Reads an INSERT: its rows are the context's, and a row that stands in their way is, too, before it is changed.</summary>
/// <param name="statement">The statement, which knows the tables.</param>
/// <param name="nodes">All of it, from INSERT on.</param>
internal sealed class InsertReader(StatementReader statement, IReadOnlyList<SqlNode> nodes)
{
    private const int ColumnsAt = 3;

    /// <summary>Reads it.</summary>
    /// <exception cref="UnsafeStatementException">A row could be, or come to be, somebody else's.</exception>
    public void Check()
    {
        if (nodes.Count <= ColumnsAt || !nodes[1].Is("INTO") || nodes[ColumnsAt].Kind != SqlKind.Group)
        {
            throw new UnsafeStatementException("An insert reads INSERT INTO, the table, and its columns in parentheses.");
        }

        var table = statement.Use(nodes[2], TableRights.Insert)
            ?? throw new UnsafeStatementException($"{nodes[2].Text} is no table of the program.");
        var columns = nodes[ColumnsAt].Inner;
        if (table.IsOfTenants)
        {
            CheckColumns(table, columns);
        }

        var conflicts = Enumerable.Range(ColumnsAt, nodes.Count - ColumnsAt).Where(IsConflict).ToList();
        var end = Enumerable.Range(ColumnsAt, nodes.Count - ColumnsAt).FirstOrDefault(at => nodes[at].Is("RETURNING"), nodes.Count);
        conflicts.Add(end);
        CheckRows(table, SqlClauses.Slice(nodes, ColumnsAt + 1, conflicts[0]));
        for (var index = 0; index + 1 < conflicts.Count; index++)
        {
            CheckConflict(table, SqlClauses.Slice(nodes, conflicts[index] + 2, conflicts[index + 1]));
        }

        statement.CheckNested(SqlClauses.Slice(nodes, end, nodes.Count), outer: null);
    }

    private bool IsConflict(int at) => nodes[at].Is("ON") && at + 1 < nodes.Count && nodes[at + 1].Is("CONFLICT");

    private static void CheckColumns(Table table, IReadOnlyList<SqlNode> columns)
    {
        var names = SqlClauses.Split(columns, ",").Select(SqlOperand.Only).ToList();
        if (names.Count == 0 || names[0]?.IsColumn(Table.TenantColumn) != true)
        {
            throw new UnsafeStatementException($"An insert into {table.Name} names {Table.TenantColumn} as its first column.");
        }

        if (table.Scope == TableScope.User && (names.Count < 2 || names[1]?.IsColumn(Table.UserColumn) != true))
        {
            throw new UnsafeStatementException($"An insert into {table.Name} names {Table.UserColumn} as its second column.");
        }

        if (names.Any(name => name is null) || names.DistinctBy(name => name!.Name, StringComparer.OrdinalIgnoreCase).Count() != names.Count)
        {
            throw new UnsafeStatementException($"An insert into {table.Name} names each column once.");
        }
    }

    private void CheckRows(Table table, IReadOnlyList<SqlNode> rows)
    {
        if (rows.Count > 1 && rows[0].Is("VALUES"))
        {
            foreach (var row in SqlClauses.Split(SqlClauses.Slice(rows, 1, rows.Count), ","))
            {
                if (row is not [{ Kind: SqlKind.Group } group])
                {
                    throw new UnsafeStatementException("Behind VALUES stand rows in parentheses, and nothing else.");
                }

                CheckOwner(table, group.Inner, new QueryScope(outer: null));
                statement.CheckNested(group.Inner, outer: null);
            }
        }
        else if (rows.Count > 0 && rows[0].Is("SELECT"))
        {
            statement.CheckQuery(rows, outer: null, (items, scope) => CheckOwner(table, items, scope));
        }
        else
        {
            throw new UnsafeStatementException("An insert gives VALUES or SELECTs them; WITH stands before INSERT.");
        }
    }

    private static void CheckOwner(Table table, IReadOnlyList<SqlNode> row, QueryScope scope)
    {
        if (!table.IsOfTenants)
        {
            return;
        }

        var items = SqlClauses.Split(row, ",").Take(2).Select(SqlOperand.Only).ToList();
        if (items[0] is not { } tenant || !scope.GivesTenant(tenant))
        {
            throw new UnsafeStatementException($"Every row that goes into {table.Name} gives @tenant, or selects {Table.TenantColumn} from a row of the tenant's.");
        }

        if (table.Scope == TableScope.User && (items.Count < 2 || items[1] is not { } user || !scope.GivesUser(user)))
        {
            throw new UnsafeStatementException(
                $"Every row that goes into {table.Name} gives @user, or selects {Table.UserColumn} from a row of the user's, "
                + "or selects a parameter WHERE (@parameter = @user OR @wide = 1).");
        }
    }

    private void CheckConflict(Table table, IReadOnlyList<SqlNode> conflict)
    {
        statement.CheckNested(conflict, outer: null);
        var at = Enumerable.Range(0, conflict.Count).FirstOrDefault(index => conflict[index].Is("DO"), conflict.Count);
        if (at + 2 == conflict.Count && conflict[at + 1].Is("NOTHING"))
        {
            return;
        }

        if (at + 2 >= conflict.Count || !conflict[at + 1].Is("UPDATE") || conflict[0].Kind != SqlKind.Group)
        {
            throw new UnsafeStatementException("A conflict reads ON CONFLICT (columns) DO NOTHING or DO UPDATE SET.");
        }

        StatementReader.RequireRight(table, TableRights.Update);
        var update = SqlClauses.Slice(conflict, at + 1, conflict.Count);
        StatementReader.CheckAssignments(table, update);
        var key = SqlClauses.Split(conflict[0].Inner, ",").Select(SqlOperand.Only).ToList();
        var existing = new QuerySource(table, nodes[2].Text, isTarget: true)
        {
            // The row in the way equals the one that comes in these columns, and that one has been checked.
            IsOfTenant = key.Exists(column => column?.IsColumn(Table.TenantColumn) == true),
            IsOfUser = key.Exists(column => column?.IsColumn(Table.UserColumn) == true),
        };
        var scope = new QueryScope(outer: null);
        scope.Add(existing);
        scope.AddCondition(SqlClauses.Clause(update, "WHERE"));
        scope.Require();
    }
}
