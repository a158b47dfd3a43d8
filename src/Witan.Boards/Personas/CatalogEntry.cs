namespace Witan.Boards.Personas;

/// <summary>A persona in a tenant's catalogue.</summary>
/// <param name="Persona">The persona.</param>
/// <param name="Version">Which version of it this is, counted from 1; of those that came with the program, the catalogue's version.</param>
/// <param name="Hash">Its <see cref="PersonaHash"/>, by which runs pin it.</param>
/// <param name="IsSeeded">Whether it came with the program, so that no tenant changes it.</param>
/// <param name="Standing">What the tenant has said about seating it.</param>
public sealed record CatalogEntry(Persona Persona, long Version, string Hash, bool IsSeeded, PersonaStanding Standing);
