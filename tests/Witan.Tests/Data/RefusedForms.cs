namespace Witan.Tests.Data;

/// <summary>Forms of statements that no table accepts.</summary>
internal static class RefusedForms
{
    private static readonly string[] Templates =
    [
        "SELECT * FROM {0};",
        "SELECT * FROM {0} WHERE tenant_id = 'north';",
        "SELECT * FROM {0} WHERE tenant_id = @Tenant;",
        "SELECT * FROM {0} WHERE tenant_id = @tenants;",
        "SELECT * FROM {0} WHERE tenant_id = @tenant OR 1=1;",
        "SELECT * FROM {0} WHERE 1=1 OR tenant_id = @tenant AND (user_id = @user OR @wide = 1);",
        "SELECT * FROM {0} WHERE (tenant_id = @tenant AND (user_id = @user OR @wide = 1)) OR 1=1;",
        "SELECT * FROM {0} WHERE tenant_id IN (@tenant, 'north');",
        "SELECT * FROM {0} WHERE NOT tenant_id = @tenant AND (user_id = @user OR @wide = 1);",
        "SELECT * FROM {0} WHERE tenant_id || '' = @tenant || '';",
        "SELECT * FROM {0} -- WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1)",
        "SELECT * FROM {0} /* WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) */;",
        "SELECT 'tenant_id = @tenant AND (user_id = @user OR @wide = 1)' FROM {0};",
        "SELECT (SELECT COUNT(*) FROM {0});",
        "SELECT * FROM (SELECT * FROM {0}) AS x WHERE x.tenant_id = @tenant;",
        "WITH x AS (SELECT * FROM {0}) SELECT * FROM x WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);",
        "SELECT a.* FROM {0} a JOIN {0} b ON b.tenant_id = @tenant AND (b.user_id = @user OR @wide = 1);",
        "SELECT a.* FROM {0} a, {0} b WHERE a.tenant_id = b.tenant_id AND b.tenant_id = a.tenant_id AND (a.user_id = @user OR @wide = 1) AND (b.user_id = @user OR @wide = 1);",
        "SELECT tenant_id FROM {0} WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) UNION ALL SELECT tenant_id FROM {0};",
        "SELECT * FROM \"{0}\";",
        "SELECT * FROM [{0}];",
        "SELECT * FROM `{0}`;",
        "SELECT * FROM main.{0} WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);",
        "SELECT * FROM public.{0} WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);",
        "sElEcT * fRoM {1};",
        "UPDATE {0} SET tenant_id = 'north' WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);",
        "DELETE FROM {0};",
        "DELETE FROM {0} WHERE tenant_id = @tenant OR tenant_id = 'north';",
        "INSERT INTO {0} (tenant_id) VALUES ('north');",
        "INSERT INTO {0} (tenant_id, user_id) VALUES (@tenant, @user), ('north', 'ada');",
        "INSERT INTO {0} SELECT * FROM {0};",
        "INSERT OR REPLACE INTO {0} (tenant_id, user_id) VALUES (@tenant, @user);",
        "REPLACE INTO {0} (tenant_id, user_id) VALUES (@tenant, @user);",
        "SELECT 1; DELETE FROM {0};",
        "DROP TABLE {0};",
    ];

    /// <summary>Gets them with a table's name.</summary>
    public static IEnumerable<string> On(string table) => Templates.Select(template => template
        .Replace("{0}", table, StringComparison.Ordinal)
        .Replace("{1}", table.ToUpperInvariant(), StringComparison.Ordinal));
}
