namespace Witan.Boards.Personas;

/// <summary>Every statement of the personas.</summary>
internal static class PersonaSql
{
    internal const string List = """
        SELECT tenant_id AS Tenant, code, version, name, category, role, identity, expertise, weight, temperature, content_hash AS ContentHash, content
          FROM personas
         WHERE tenant_id IN (@tenant, '*')
         ORDER BY code, tenant_id
         LIMIT @limit;
        """;

    internal const string Save = """
        INSERT INTO personas (tenant_id, code, version, name, category, role, identity, expertise, weight, temperature, content_hash, content)
        VALUES (@tenant, @Code, @Version, @Name, @Category, @Role, @Identity, @Expertise, @Weight, @Temperature, @ContentHash, @Content)
            ON CONFLICT (tenant_id, code) DO UPDATE
           SET version = excluded.version, name = excluded.name, category = excluded.category, role = excluded.role,
               identity = excluded.identity, expertise = excluded.expertise, weight = excluded.weight, temperature = excluded.temperature,
               content_hash = excluded.content_hash, content = excluded.content
         WHERE personas.tenant_id = @tenant;
        """;

    internal const string Remove = "DELETE FROM personas WHERE tenant_id = @tenant AND code = @code;";

    internal const string LastVersion = "SELECT MAX(version) FROM persona_versions WHERE tenant_id = @tenant AND code = @code;";

    /// <summary>Writes nothing when somebody else has just taken the number.</summary>
    internal const string AddVersion = """
        INSERT INTO persona_versions (tenant_id, code, version, content_hash, content)
        VALUES (@tenant, @Code, @Version, @ContentHash, @Content)
            ON CONFLICT (tenant_id, code, version) DO NOTHING;
        """;

    internal const string FindVersion = """
        SELECT content
          FROM persona_versions
         WHERE tenant_id IN (@tenant, '*') AND code = @code AND content_hash = @hash
         LIMIT 1;
        """;

    internal const string Standings = "SELECT code, standing FROM persona_standings WHERE tenant_id = @tenant ORDER BY code LIMIT @limit;";

    internal const string SetStanding = """
        INSERT INTO persona_standings (tenant_id, code, standing)
        VALUES (@tenant, @code, @standing)
            ON CONFLICT (tenant_id, code) DO UPDATE
           SET standing = excluded.standing
         WHERE persona_standings.tenant_id = @tenant;
        """;

    internal const string ClearStanding = "DELETE FROM persona_standings WHERE tenant_id = @tenant AND code = @code;";
}
