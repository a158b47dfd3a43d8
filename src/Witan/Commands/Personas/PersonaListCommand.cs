using System.CommandLine;
using System.Text.Json.Nodes;
using Witan.Boards.Personas;
using Witan.Input;
using Witan.Output;

namespace Witan.Commands.Personas;

/// <summary><c>witan persona list</c>: the experts by category.</summary>
internal static class PersonaListCommand
{
    public static Command Build(CommandContext context)
    {
        var category = new Option<string?>("--category") { Description = "Only those of this category.", HelpName = "C" };
        var tag = new Option<string?>("--tag") { Description = "Only those with this tag of expertise.", HelpName = "T" };
        var all = new Option<bool>("--all") { Description = "Also those who are not chosen for a seat: moderators, researchers, the facilitator, the round table, the swarm." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json("Print an array.");
        var command = new Command("list", "List who may sit on a board.") { category, tag, all, data, json };
        command.SetAction(async parsed =>
        {
            var entries = await PersonaCommand.ReadAsync(context, DataPaths.Resolve(parsed.GetValue(data)));
            var (wantedCategory, wantedTag) = (parsed.GetValue(category), parsed.GetValue(tag));
            if (Unknown(entries, wantedCategory, wantedTag) is { } fault)
            {
                return CommandErrors.Report(fault, ExitCodes.BadInput);
            }

            var matching = entries
                .Where(entry => wantedCategory is null || entry.Persona.Category == wantedCategory)
                .Where(entry => wantedTag is null || entry.Persona.Expertise.Contains(wantedTag))
                .ToList();
            // Whoever names a category means all of it.
            var shown = parsed.GetValue(all) || wantedCategory is not null ? matching : [.. matching.Where(entry => entry.Persona.IsSelectable)];
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(new JsonArray([.. shown.Select(PersonaText.Row)]).ToJsonString(JsonText.Indented));
            }
            else
            {
                new PersonaText().PrintList(shown, hidden: matching.Count - shown.Count);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static string? Unknown(IReadOnlyList<CatalogEntry> entries, string? category, string? tag)
    {
        if (category is not null && entries.All(entry => entry.Persona.Category != category))
        {
            return $"There is no category '{category}'. There are: {string.Join(", ", entries.Select(entry => entry.Persona.Category).Distinct().Order(StringComparer.Ordinal))}.";
        }

        return tag is not null && !Expertise.IsKnown(tag) && entries.All(entry => !entry.Persona.Expertise.Contains(tag))
            ? $"There is no tag '{tag}'. There are: {string.Join(", ", Expertise.All.Select(known => known.Tag))}."
            : null;
    }
}
