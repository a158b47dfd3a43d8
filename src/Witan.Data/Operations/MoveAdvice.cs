namespace Witan.Data.Operations;

/// <summary>When SQLite has had its day.</summary>
public static class MoveAdvice
{
    /// <summary>With more tenants than this a move to PostgreSQL is advised.</summary>
    public const int TenantsMax = 10;

    /// <summary>With more runs than this in one tenant a move to PostgreSQL is advised. Every case is a run.</summary>
    public const int CasesOfTenantMax = 50_000;

    /// <summary>Says whether a move is advised.</summary>
    /// <param name="tenants">How many tenants there are.</param>
    /// <param name="largestTenantCases">How many cases the largest has.</param>
    public static bool IsAdvised(long tenants, long largestTenantCases) => tenants > TenantsMax || largestTenantCases > CasesOfTenantMax;
}
