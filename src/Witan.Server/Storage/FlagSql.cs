namespace Witan.Server.Storage;

/// <summary>The statements on flags.</summary>
internal static class FlagSql
{
    private const string Columns = """
        SELECT flag_name AS Name, percent_on AS Percent, version_number AS Version, changed_ms AS ChangedMs, changed_by AS ChangedBy
          FROM feature_flags
         WHERE tenant_id = @tenant
        """;

    internal const string List = Columns + """

         ORDER BY flag_name
         LIMIT @limit;
        """;

    internal const string Get = Columns + " AND flag_name = @flag;";

    /// <summary>Whoever comes second changes nothing.</summary>
    internal const string Insert = """
        INSERT INTO feature_flags (tenant_id, flag_name, percent_on, version_number, changed_ms, changed_by)
        VALUES (@tenant, @flag, @percent, 1, @at, @user)
            ON CONFLICT (tenant_id, flag_name) DO NOTHING;
        """;

    /// <summary>Only what stands at the version that was read.</summary>
    internal const string Update = """
        UPDATE feature_flags
           SET percent_on = @percent, version_number = version_number + 1, changed_ms = @at, changed_by = @user
         WHERE tenant_id = @tenant AND flag_name = @flag AND version_number = @version;
        """;
}
