using System.Reflection;
using System.Text;
using Witan.Boards.Personas;
using Witan.Runs.Definitions;

namespace Witan.Boards.Board;

/// <summary>The instructions of a board, files of their own under <c>Prompts/</c>, and how a definition puts them together.</summary>
internal static class BoardPrompts
{
    /// <summary>What every mind of a board is told first.</summary>
    public const string Common = "common";

    private const string Folder = "Board";
    private static readonly Assembly Home = Assembly.GetExecutingAssembly();

    private static readonly string[] Phases = ["Explore", "Challenge", "Converge", "DocumentSplit", "Vote"];

    private static readonly string[] Tasks =
        [.. new[] { BoardTask.Intake, BoardTask.Decompose, BoardTask.Facilitate, BoardTask.Speak, BoardTask.Answer, BoardTask.Moderate, BoardTask.Conclude, BoardTask.Summarize }.Select(task => task.ToString())];

    /// <summary>Gets the protocol's version with all its instructions, as the program has them now.</summary>
    public static RunDefinition Current { get; } = new(
        BoardProtocol.Kind, BoardProtocol.Version, [.. Tasks.Concat(Phases).Prepend(Common).Select(name => new DefinitionPart(name, Read(Folder, name)))]);

    /// <summary>Puts together what a mind is told: what all share stands before the documents, who it is and what the round is for behind them.</summary>
    public static BoardPrompt For(RunDefinition definition, Persona? persona, BoardTask task, string? phase)
    {
        var told = task == BoardTask.Vote ? BoardTask.Speak : task;
        List<string> own = [];
        if (told == BoardTask.Speak && phase is not null)
        {
            own.Add(definition.Text(phase));
        }

        if (persona is not null)
        {
            own.Add(Identity(persona));
        }

        return new BoardPrompt($"{definition.Text(Common)}\n\n{definition.Text(told.ToString())}", own.Count == 0 ? null : string.Join("\n\n", own));
    }

    /// <summary>Says who a persona is.</summary>
    public static string Identity(Persona persona)
    {
        var text = new StringBuilder($"Who you are: {persona.Name}. {persona.Role}\n{persona.Identity}");
        if (persona.Method is { } method)
        {
            text.Append($"\nYour method, {method.Name}: {method.Steps}");
        }

        return persona.Evidence.Length > 0 ? text.Append($"\nWhat counts as evidence for you: {persona.Evidence}").ToString() : text.ToString();
    }

    /// <summary>Reads a file of instructions.</summary>
    public static string Read(string folder, string name)
    {
        using var stream = Home.GetManifestResourceStream($"Witan.Boards.{folder}.Prompts.{name}.md")
            ?? throw new InvalidOperationException($"The instructions '{name}' are missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
