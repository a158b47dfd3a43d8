using Witan.Boards.Personas;

namespace Witan.Boards.Board;

/// <summary>A persona on a panel, as it was when the panel was chosen: later versions do not change a run.</summary>
/// <param name="Persona">Who.</param>
/// <param name="Reason">Why this one, in a sentence.</param>
public sealed record Seat(Persona Persona, string Reason);
