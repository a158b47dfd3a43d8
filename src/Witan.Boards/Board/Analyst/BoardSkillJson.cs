using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Witan.Boards.Board.Analyst;

/// <summary>Reads what a skill is asked and writes what it answers.</summary>
internal static class BoardSkillJson
{
    public static BoardInput Read(string input) =>
        JsonSerializer.Deserialize(input, BoardJson.Default.BoardInput) ?? throw new JsonException("The input of a board's task is null.");

    public static string Write<TAnswer>(TAnswer answer, JsonTypeInfo<TAnswer> typeInfo) => JsonSerializer.Serialize(answer, typeInfo);
}
