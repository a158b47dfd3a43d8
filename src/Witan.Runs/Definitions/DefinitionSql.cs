namespace Witan.Runs.Definitions;

/// <summary>Every statement of the definitions.</summary>
internal static class DefinitionSql
{
    internal const string Put = """
        INSERT INTO run_definitions (tenant_id, definition_hash, kind, content, stored_ms)
        VALUES (@tenant, @definition, @kind, @content, @at)
            ON CONFLICT (tenant_id, definition_hash) DO NOTHING;
        """;

    internal const string Find = "SELECT content FROM run_definitions WHERE tenant_id = @tenant AND definition_hash = @definition;";
}
