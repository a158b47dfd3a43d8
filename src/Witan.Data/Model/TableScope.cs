namespace Witan.Data.Model;

/// <summary>Who sees the rows of a table.</summary>
public enum TableScope
{
    /// <summary>Every user of the row's tenant.</summary>
    Tenant,

    /// <summary>The row's user; with <see cref="Kernel.Identity.Reach.Tenant"/> every user's rows of the tenant.</summary>
    User,

    /// <summary>As <see cref="Tenant"/>, and rows of <see cref="Kernel.Identity.TenantId.Shared"/> are read by all and changed by none.</summary>
    Shared,

    /// <summary>No tenant's: about the database itself. Only <c>witan db</c> writes it.</summary>
    Operator,

    /// <summary>The program's own, so that it finds its work across tenants. Any session uses it within the table's rights.</summary>
    /// <remarks>It has no row security, and so it holds ids and times and never content; decision 0010 says what may stand in it.</remarks>
    Program,
}
