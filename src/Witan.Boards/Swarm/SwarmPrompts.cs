using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Witan.Boards.Swarm;

/// <summary>The instructions of the minds, files of their own under <c>Prompts/</c>.</summary>
internal static class SwarmPrompts
{
    private static readonly Assembly Home = Assembly.GetExecutingAssembly();
    private static readonly Lazy<string> Hash = new(ComputeHash);

    /// <summary>Gets the hash of the protocol's version and all its instructions; a run is pinned to it.</summary>
    public static string DefinitionHash => Hash.Value;

    /// <summary>Puts together what a mind is told for a task.</summary>
    public static string For(Mind mind, SwarmTask task) =>
        $"{Read("common")}\n\n{Read(mind.ToString())}\n\n{Read(task.ToString())}";

    private static string Read(string name)
    {
        using var stream = Home.GetManifestResourceStream($"Witan.Boards.Swarm.Prompts.{name}.md")
            ?? throw new InvalidOperationException($"The instructions '{name}' are missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }

    private static string ComputeHash()
    {
        var names = Enum.GetNames<Mind>().Concat(Enum.GetNames<SwarmTask>()).Prepend("common");
        var all = string.Join('\f', names.Select(Read).Prepend(SwarmProtocol.Version));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
