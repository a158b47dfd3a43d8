using Witan.Data.Model;

namespace Witan.Data.Sessions.Checks;

/// <summary>The sources of one query, and what its terms say of their rows.</summary>
/// <param name="outer">The query around it, whose columns it may name; null when there is none.</param>
internal sealed class QueryScope(QueryScope? outer)
{
    private readonly List<QuerySource> _sources = [];
    private readonly List<(IReadOnlyList<SqlNode> Nodes, QuerySource? Only)> _terms = [];

    /// <summary>Adds a source.</summary>
    /// <exception cref="UnsafeStatementException">Another one has its name.</exception>
    public void Add(QuerySource source)
    {
        // Which of the two a query beside this source means is the engine's to know: it does not see its neighbours.
        if (outer?.Find(new SqlOperand(source.Name, string.Empty)) is { HasTenants: false })
        {
            throw new UnsafeStatementException($"{source.Name} is the name of another source further out.");
        }

        if (_sources.Any(other => Same(other.Name, source.Name)))
        {
            throw new UnsafeStatementException($"Two sources are called {source.Name}.");
        }

        _sources.Add(source);
    }

    /// <summary>Adds a condition that every row meets, or that every row of one source meets.</summary>
    public void AddCondition(IReadOnlyList<SqlNode> condition, QuerySource? only = null) =>
        _terms.AddRange(SqlClauses.Terms(condition).Select(term => (term, only)));

    /// <summary>Refuses the query when a source could give somebody else's rows.</summary>
    /// <exception cref="UnsafeStatementException">One could.</exception>
    public void Require()
    {
        // A source may be known through another that is known only later: as often as there are sources is often enough.
        for (var round = 0; round < _sources.Count; round++)
        {
            foreach (var (nodes, only) in _terms)
            {
                Learn(nodes, only);
            }
        }

        foreach (var source in _sources)
        {
            source.Require();
        }
    }

    /// <summary>Says whether an operand is a column that can only hold the context's tenant.</summary>
    public bool GivesTenant(SqlOperand operand) =>
        operand.IsParameter("@tenant") || (operand.IsColumn(Table.TenantColumn) && Find(operand) is { IsOfTenant: true });

    /// <summary>Says whether an operand can only hold the context's user, or any when the context reaches farther.</summary>
    public bool GivesUser(SqlOperand operand) =>
        operand.IsParameter("@user")
        || (operand.IsColumn(Table.UserColumn) && Find(operand) is { IsOfUser: true })
        || _terms.Any(term => term is { Only: null, Nodes: [{ Kind: SqlKind.Group } group] } && UserOf(group.Inner) == operand && operand.Name.StartsWith('@'));

    private void Learn(IReadOnlyList<SqlNode> term, QuerySource? only)
    {
        if (term is [{ Kind: SqlKind.Group } group])
        {
            if (UserOf(group.Inner) is { } column && column.IsColumn(Table.UserColumn))
            {
                Mark(column, only, source => source.IsOfUser = true);
            }

            return;
        }

        var at = 0;
        if (SqlOperand.Read(term, ref at) is not { } left || at >= term.Count)
        {
            return;
        }

        if (term[at].Is("IN") && left.IsColumn(Table.TenantColumn) && at + 2 == term.Count && IsTenantOrShared(term[at + 1]))
        {
            Mark(left, only, source => source.IsOfTenantOrShared = true);
            return;
        }

        if (term[at].Is("=") && SqlOperand.Only(SqlClauses.Slice(term, at + 1, term.Count)) is { } right)
        {
            LearnEqual(left, right, only);
            LearnEqual(right, left, only);
        }
    }

    private void LearnEqual(SqlOperand column, SqlOperand value, QuerySource? only)
    {
        if (column.IsColumn(Table.TenantColumn) && GivesTenant(value))
        {
            Mark(column, only, source => source.IsOfTenant = true);
        }
        else if (column.IsColumn(Table.UserColumn)
            && (value.IsParameter("@user") || (value.IsColumn(Table.UserColumn) && Find(value) is { IsOfUser: true })))
        {
            Mark(column, only, source => source.IsOfUser = true);
        }
    }

    private void Mark(SqlOperand column, QuerySource? only, Action<QuerySource> mark)
    {
        // A term binds the query's own sources only: one about the outer query's rows filters none of them.
        if (FindHere(column) is { } source && (only is null || only == source))
        {
            mark(source);
        }
    }

    private bool IsTenantOrShared(SqlNode list) =>
        list.Kind == SqlKind.Group && list.Inner.Count >= 3 && list.Inner[^1].Is("'*'") && list.Inner[^2].Is(",")
        && SqlOperand.Only(SqlClauses.Slice(list.Inner, 0, list.Inner.Count - 2)) is { } operand && GivesTenant(operand);

    /// <summary>Gets what is compared in '… = @user OR @wide = 1'; null when it is something else.</summary>
    private static SqlOperand? UserOf(IReadOnlyList<SqlNode> nodes)
    {
        string[] rest = ["=", "@user", "OR", "@wide", "=", "1"];
        var at = 0;
        return SqlOperand.Read(nodes, ref at) is { } operand && nodes.Count == at + rest.Length && rest.Select((wanted, index) => nodes[at + index].Is(wanted)).All(same => same)
            ? operand
            : null;
    }

    // A column without the name of its source is looked for further out only when nothing here could have it.
    private QuerySource? Find(SqlOperand operand) =>
        FindHere(operand) ?? (operand.Source is null && _sources.Exists(source => source.MayNameTenants) ? null : outer?.Find(operand));

    // A column without the name of its source: the only table that names tenants, or the engines call it ambiguous. The program's
    // tables count, although nothing binds them: or their column would be taken for that of a bound table further out.
    private QuerySource? FindHere(SqlOperand operand) => operand.Source is null
        ? _sources.Where(source => source.NamesTenants).ToList() is [var only] ? only : null
        : _sources.Find(source => Same(source.Name, operand.Source));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
