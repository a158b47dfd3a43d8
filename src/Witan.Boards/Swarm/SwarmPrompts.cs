using System.Reflection;
using System.Text;
using Witan.Runs.Definitions;

namespace Witan.Boards.Swarm;

/// <summary>The instructions of the minds, files of their own under <c>Prompts/</c>, and how a definition puts them together.</summary>
internal static class SwarmPrompts
{
    private const string Common = "common";

    private static readonly Assembly Home = Assembly.GetExecutingAssembly();

    /// <summary>Gets the protocol's version with all its instructions, as the program has them now.</summary>
    public static RunDefinition Current { get; } = new(
        SwarmProtocol.Kind,
        SwarmProtocol.Version,
        [.. Enum.GetNames<Mind>().Concat(Enum.GetNames<SwarmTask>()).Prepend(Common).Select(name => new DefinitionPart(name, Read(name)))]);

    /// <summary>Puts together what a mind is told for a task.</summary>
    public static string For(RunDefinition definition, Mind mind, SwarmTask task) =>
        $"{definition.Text(Common)}\n\n{definition.Text(mind.ToString())}\n\n{definition.Text(task.ToString())}";

    private static string Read(string name)
    {
        using var stream = Home.GetManifestResourceStream($"Witan.Boards.Swarm.Prompts.{name}.md")
            ?? throw new InvalidOperationException($"The instructions '{name}' are missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
