using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>Reads what a skill is asked and writes what it answers.</summary>
internal static class SkillJson
{
    public static SwarmInput Read(string input) =>
        JsonSerializer.Deserialize(input, BoardsJson.Default.SwarmInput) ?? throw new JsonException("The input of a swarm task is null.");

    public static string Write<TAnswer>(TAnswer answer, JsonTypeInfo<TAnswer> typeInfo) => JsonSerializer.Serialize(answer, typeInfo);

    /// <summary>Fills a template's <c>{0}</c>; braces in the subject are text.</summary>
    public static string Fill(string template, string subject) => template.Replace("{0}", subject, StringComparison.Ordinal);
}
