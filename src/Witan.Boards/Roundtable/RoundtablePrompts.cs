using Witan.Boards.Board;
using Witan.Boards.Personas;
using Witan.Runs.Definitions;

namespace Witan.Boards.Roundtable;

/// <summary>The instructions of a round table: those of a board, and its own under <c>Prompts/</c>.</summary>
internal static class RoundtablePrompts
{
    private const string Folder = "Roundtable";

    private static readonly string[] Own =
        [.. new[] { RoundtableTask.Frame, RoundtableTask.Assess, RoundtableTask.Govern, RoundtableTask.Draft }.Select(task => task.ToString())];

    /// <summary>Gets the protocol's version with all its instructions, as the program has them now.</summary>
    public static RunDefinition Current { get; } = new(
        RoundtableProtocol.Kind, RoundtableProtocol.Version, [.. BoardPrompts.Current.Parts, .. Own.Select(name => new DefinitionPart(name, BoardPrompts.Read(Folder, name)))]);

    /// <summary>Puts together what a mind is told.</summary>
    public static BoardPrompt For(RunDefinition definition, Persona? persona, RoundtableTask task) =>
        new($"{definition.Text(BoardPrompts.Common)}\n\n{definition.Text(task.ToString())}", persona is null ? null : BoardPrompts.Identity(persona));
}
