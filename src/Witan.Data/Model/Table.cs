namespace Witan.Data.Model;

/// <summary>What the program knows of a table beside its columns. Policies, grants, checks, backups and moves follow from it.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Scope">Who sees its rows.</param>
/// <param name="Rights">What the program may do to it.</param>
/// <param name="Key">The columns of its primary key, in order.</param>
public sealed record Table(string Name, TableScope Scope, TableRights Rights, params IReadOnlyList<string> Key)
{
    /// <summary>The column that names the row's tenant.</summary>
    public const string TenantColumn = "tenant_id";

    /// <summary>The column that names the row's user.</summary>
    public const string UserColumn = "user_id";

    /// <summary>Gets whether its rows are tenants', each seen by its own alone: policies and terms in every statement keep them apart.</summary>
    public bool IsOfTenants => Scope is not (TableScope.Operator or TableScope.Program);

    /// <summary>Gets whether its rows are derived from the journal, in the same transaction, and could be derived again.</summary>
    public bool IsProjection { get; init; }

    /// <summary>Gets whether it may grow to millions of rows, so that no query may read all of it.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Gets whether its rows describe this one database, so that neither a backup nor a move carries them.</summary>
    public bool StaysHere { get; init; }

    /// <summary>Gets whether each row is one case of work, so that the number of rows says when a database has outgrown SQLite.</summary>
    public bool CountsCases { get; init; }
}
