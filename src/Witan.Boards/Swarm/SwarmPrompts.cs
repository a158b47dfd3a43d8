using System.Globalization;
using System.Reflection;
using System.Text;
using Witan.Boards.Deliberation;
using Witan.Models.Chat;
using Witan.Runs.Definitions;

namespace Witan.Boards.Swarm;

/// <summary>The instructions of the minds, files of their own under <c>Prompts/</c>, and how a definition puts them together.</summary>
internal static class SwarmPrompts
{
    private const string Common = "common";

    /// <summary>Names the part that says who a mind is and what it does: it stands behind the documents, so that all minds share what a provider keeps of a request's beginning.</summary>
    private const string Assignment = "assignment";

    private static readonly Assembly Home = Assembly.GetExecutingAssembly();

    private static readonly PromptField<SwarmPromptValues>[] CommonFields =
    [
        new("stanceMin", _ => Stance.Min.ToString(CultureInfo.InvariantCulture)),
        new("stanceMax", _ => Stance.Max.ToString(CultureInfo.InvariantCulture)),
    ];

    private static readonly PromptField<SwarmPromptValues>[] AssignmentFields =
    [
        new("mind", values => values.Mind) { IsVariable = true },
        new("task", values => values.Task) { IsVariable = true },
    ];

    /// <summary>Gets the protocol's version with all its instructions, as the program has them now.</summary>
    public static RunDefinition Current { get; } = new(
        SwarmProtocol.Kind,
        SwarmProtocol.Version,
        [.. Enum.GetNames<Mind>().Concat(Enum.GetNames<SwarmTask>()).Prepend(Assignment).Prepend(Common).Select(name => new DefinitionPart(name, Read(name)))]);

    /// <summary>Puts together what a mind is told for a task.</summary>
    /// <exception cref="PromptException">A text of the definition has a place that this program does not know, or lacks one.</exception>
    public static SwarmPrompt For(RunDefinition definition, Mind mind, SwarmTask task)
    {
        if (!definition.Parts.Any(part => part.Name == Assignment))
        {
            // Runs that were opened before there was this part go on with what they were opened with, letter by letter.
            return new SwarmPrompt($"{definition.Text(Common)}\n\n{definition.Text(mind.ToString())}\n\n{definition.Text(task.ToString())}", null);
        }

        return new SwarmPrompt(
            Fill(definition, Common, new SwarmPromptValues(), CommonFields),
            Fill(definition, Assignment, new SwarmPromptValues(definition.Text(mind.ToString()), definition.Text(task.ToString())), AssignmentFields));
    }

    private static string Fill(RunDefinition definition, string name, SwarmPromptValues values, PromptField<SwarmPromptValues>[] fields) =>
        new PromptTemplate<SwarmPromptValues>($"{name}.md", definition.Text(name), fields).Fill(values);

    private static string Read(string name)
    {
        using var stream = Home.GetManifestResourceStream($"Witan.Boards.Swarm.Prompts.{name}.md")
            ?? throw new InvalidOperationException($"The instructions '{name}' are missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
