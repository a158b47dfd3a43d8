namespace Witan.Boards.Personas;

/// <summary>What only the operator may write: the personas of all tenants.</summary>
internal static class OperatorPersonaSql
{
    internal const string Seed = """
        INSERT INTO personas (tenant_id, code, version, name, category, role, identity, expertise, weight, temperature)
        VALUES ('*', @Code, @Version, @Name, @Category, @Role, @Identity, @Expertise, @Weight, @Temperature)
            ON CONFLICT (tenant_id, code) DO UPDATE
           SET version = excluded.version, name = excluded.name, category = excluded.category, role = excluded.role,
               identity = excluded.identity, expertise = excluded.expertise, weight = excluded.weight, temperature = excluded.temperature
         WHERE personas.version < excluded.version;
        """;
}
