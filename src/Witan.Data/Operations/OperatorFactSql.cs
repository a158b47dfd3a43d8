namespace Witan.Data.Operations;

/// <summary>The statements on the facts about one database.</summary>
internal static class OperatorFactSql
{
    internal const string Select = "SELECT name, value, at_ms AS AtMs FROM database_facts WHERE name = @name;";

    internal const string Set = """
        INSERT INTO database_facts (name, value, at_ms) VALUES (@name, @value, @at)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, at_ms = excluded.at_ms;
        """;

    internal const string Remove = "DELETE FROM database_facts WHERE name = @name;";
}
