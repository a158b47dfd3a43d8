using Witan.Boards.Personas;

namespace Witan.Boards.Board;

/// <summary>Who is to speak.</summary>
/// <param name="Code">The code that budget, cache and ledger know it by.</param>
/// <param name="Persona">The persona; null for whoever leads, who has the instructions of the task alone.</param>
internal sealed record Voice(string Code, Persona? Persona)
{
    public static Voice Leader { get; } = new(BoardMaterial.Facilitator, null);

    public static Voice Of(Persona persona) => new(persona.Code, persona);
}
