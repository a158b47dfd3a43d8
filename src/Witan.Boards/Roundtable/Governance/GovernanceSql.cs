namespace Witan.Boards.Roundtable.Governance;

/// <summary>Every statement of governance rules.</summary>
internal static class GovernanceSql
{
    internal const string List = "SELECT code AS Code, content AS Content, is_off AS IsOff FROM governance_rules WHERE tenant_id = @tenant ORDER BY code LIMIT @limit;";

    internal const string Save = """
        INSERT INTO governance_rules (tenant_id, code, content, is_off)
        VALUES (@tenant, @code, @content, @off)
            ON CONFLICT (tenant_id, code) DO UPDATE
           SET content = excluded.content, is_off = excluded.is_off
         WHERE governance_rules.tenant_id = @tenant;
        """;

    internal const string Remove = "DELETE FROM governance_rules WHERE tenant_id = @tenant AND code = @code;";
}
