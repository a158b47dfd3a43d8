using Witan.Boards.Personas;

namespace Witan.Server.Api.Personas;

/// <summary>A persona in a list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Role">What it is.</param>
/// <param name="Version">Which version of it this is.</param>
/// <param name="IsSeeded">Whether it came with the program.</param>
/// <param name="Standing">Whether it is never, always, or when it fits seated.</param>
public sealed record PersonaLine(string Code, string Name, string Category, string Role, long Version, bool IsSeeded, PersonaStanding Standing)
{
    internal static PersonaLine Of(CatalogEntry entry) =>
        new(entry.Persona.Code, entry.Persona.Name, entry.Persona.Category, entry.Persona.Role, entry.Version, entry.IsSeeded, entry.Standing);
}
