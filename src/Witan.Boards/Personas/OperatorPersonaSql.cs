namespace Witan.Boards.Personas;

/// <summary>What only the operator may write: the personas of all tenants.</summary>
internal static class OperatorPersonaSql
{
    internal const string Seed = """
        INSERT INTO personas (tenant_id, code, version, name, category, role, identity, expertise, weight, temperature, content_hash, content)
        VALUES ('*', @Code, @Version, @Name, @Category, @Role, @Identity, @Expertise, @Weight, @Temperature, @ContentHash, @Content)
            ON CONFLICT (tenant_id, code) DO UPDATE
           SET version = excluded.version, name = excluded.name, category = excluded.category, role = excluded.role,
               identity = excluded.identity, expertise = excluded.expertise, weight = excluded.weight, temperature = excluded.temperature,
               content_hash = excluded.content_hash, content = excluded.content
         WHERE personas.version < excluded.version;
        """;

    internal const string SeedVersion = """
        INSERT INTO persona_versions (tenant_id, code, version, content_hash, content)
        VALUES ('*', @Code, @Version, @ContentHash, @Content)
            ON CONFLICT (tenant_id, code, version) DO NOTHING;
        """;
}
