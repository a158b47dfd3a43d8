using System.CommandLine;
using Witan.Boards.Personas;

namespace Witan.Commands.Personas;

/// <summary><c>witan persona</c>: who may sit on a board.</summary>
internal static class PersonaCommand
{
    public static Command Build(CommandContext context) => new("persona", "Show who may sit on a board, add your own, and say who never or always sits there.")
    {
        PersonaListCommand.Build(context),
        PersonaShowCommand.Build(context),
        PersonaAddCommand.Build(context),
        PersonaRemoveCommand.Build(context),
        PersonaStandCommand.Build(context, "exclude", "Never seat an expert on this tenant's boards.", PersonaStanding.Excluded),
        PersonaStandCommand.Build(context, "include", "Let an excluded expert be chosen again.", PersonaStanding.Open, from: PersonaStanding.Excluded),
        PersonaStandCommand.Build(context, "force", "Seat an expert on every board of this tenant.", PersonaStanding.Forced),
        PersonaStandCommand.Build(context, "unforce", "Seat a forced expert only when it is chosen.", PersonaStanding.Open, from: PersonaStanding.Forced),
    };

    public static Argument<string> Code() => new("CODE") { Description = "The persona's code, as 'witan persona list' shows it." };

    /// <summary>Reads the tenant's catalogue; that of the program where nothing is kept yet.</summary>
    public static async Task<IReadOnlyList<CatalogEntry>> ReadAsync(CommandContext context, string dataDirectory)
    {
        if (!Workspace.Exists(dataDirectory))
        {
            return [.. SeededPersonas.All.Select(persona => new CatalogEntry(persona, SeededPersonas.Version, PersonaHash.Of(persona), IsSeeded: true, PersonaStanding.Open))];
        }

        await using var workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
        return await workspace.Personas.ListAsync(Workspace.Context, context.Signals.Stop);
    }
}
