using Witan.Boards.Personas;

namespace Witan.Server.Api.Personas;

/// <summary>A persona in the tenant's catalogue.</summary>
/// <param name="Persona">The persona.</param>
/// <param name="Version">Which version of it this is; the version that <c>If-Match</c> names.</param>
/// <param name="Hash">By which runs pin it.</param>
/// <param name="IsSeeded">Whether it came with the program, so that no tenant changes it.</param>
/// <param name="Standing">Whether it is never, always, or when it fits seated.</param>
public sealed record PersonaView(Persona Persona, long Version, string Hash, bool IsSeeded, PersonaStanding Standing)
{
    internal static PersonaView Of(CatalogEntry entry) => new(entry.Persona, entry.Version, entry.Hash, entry.IsSeeded, entry.Standing);
}
