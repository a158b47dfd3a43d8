using System.Text.Json;

namespace Witan.Testing.Scripts;

/// <summary>The course of a scripted run.</summary>
/// <param name="Stages">The stages, in order.</param>
public sealed record Script(IReadOnlyList<ScriptStage> Stages)
{
    /// <summary>Gets whether the stages begin anew when they are done: such a run never ends by itself.</summary>
    public bool Repeats { get; init; }

    /// <summary>Makes a script of stages with one step each.</summary>
    public static Script Of(int stages, int takesMs = 0) => new([.. Enumerable.Repeat(new ScriptStage { TakesMs = takesMs }, stages)]);

    /// <summary>Writes it as a definition keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ScriptJson.Default.Script);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Script FromJson(string json) => JsonSerializer.Deserialize(json, ScriptJson.Default.Script)!;
}
