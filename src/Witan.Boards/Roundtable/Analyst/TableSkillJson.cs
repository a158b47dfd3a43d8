using System.Text.Json;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>Reads what a skill is asked.</summary>
internal static class TableSkillJson
{
    public static TableInput Read(string input) =>
        JsonSerializer.Deserialize(input, RoundtableJson.Default.TableInput) ?? throw new JsonException("The input of a round table's task is null.");
}
