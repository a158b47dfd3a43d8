namespace Witan.Boards.Personas;

/// <summary>Every statement of the personas.</summary>
internal static class PersonaSql
{
    internal const string List = """
        SELECT tenant_id AS Tenant, code, version, name, category, role, identity, expertise, weight, temperature
          FROM personas
         WHERE tenant_id IN (@tenant, '*')
         ORDER BY code, tenant_id
         LIMIT @limit;
        """;

    internal const string Save = """
        INSERT INTO personas (tenant_id, code, version, name, category, role, identity, expertise, weight, temperature)
        VALUES (@tenant, @Code, 1, @Name, @Category, @Role, @Identity, @Expertise, @Weight, @Temperature)
            ON CONFLICT (tenant_id, code) DO UPDATE
           SET version = personas.version + 1, name = excluded.name, category = excluded.category, role = excluded.role,
               identity = excluded.identity, expertise = excluded.expertise, weight = excluded.weight, temperature = excluded.temperature
         WHERE personas.tenant_id = @tenant;
        """;

    internal const string Remove = "DELETE FROM personas WHERE tenant_id = @tenant AND code = @code;";
}
