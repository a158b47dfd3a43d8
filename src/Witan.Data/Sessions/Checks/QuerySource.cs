using Witan.Data.Model;

namespace Witan.Data.Sessions.Checks;

/// <summary>A table, or something else, that a query takes rows from or writes to, and what is known of those rows.</summary>
/// <param name="table">The table; null for a named or nested query and for a function.</param>
/// <param name="name">By what name its columns are called.</param>
/// <param name="isTarget">Whether the statement changes its rows.</param>
internal sealed class QuerySource(Table? table, string name, bool isTarget)
{
    /// <summary>Gets the table; null for what is none.</summary>
    public Table? Table { get; } = table;

    /// <summary>Gets by what name its columns are called.</summary>
    public string Name { get; } = name;

    /// <summary>Gets or sets a value indicating whether all rows are the tenant's.</summary>
    public bool IsOfTenant { get; set; }

    /// <summary>Gets or sets a value indicating whether all rows are the tenant's or everybody's.</summary>
    public bool IsOfTenantOrShared { get; set; }

    /// <summary>Gets or sets a value indicating whether all rows are the user's, unless the context reaches farther.</summary>
    public bool IsOfUser { get; set; }

    /// <summary>Gets whether rows of it belong to tenants, and must be bound.</summary>
    public bool HasTenants => Table is { IsOfTenants: true };

    /// <summary>Gets whether it has the columns that name tenant and user: then it is the one that such a column without a source means.</summary>
    public bool NamesTenants => HasTenants || Table is { Scope: TableScope.Program };

    /// <summary>Gets whether it may have them: what is no table has whatever columns it selects.</summary>
    public bool MayNameTenants => NamesTenants || Table is null;

    /// <summary>Refuses it when its rows could be somebody else's.</summary>
    /// <exception cref="UnsafeStatementException">They could.</exception>
    public void Require()
    {
        if (!HasTenants)
        {
            return;
        }

        if (!IsOfTenant && !(IsOfTenantOrShared && Table!.Scope == TableScope.Shared && !isTarget))
        {
            throw new UnsafeStatementException(
                $"{Table!.Name} is a tenant's table, and each use of one needs tenant_id = @tenant, joined to the rest by AND.");
        }

        if (Table!.Scope == TableScope.User && !IsOfUser)
        {
            throw new UnsafeStatementException(
                $"{Table.Name} holds users' rows, and each use of one needs (user_id = @user OR @wide = 1), joined to the rest by AND.");
        }
    }
}
