namespace Witan.Boards.Personas.Selection;

/// <summary>One seat of a board, and why it was given.</summary>
/// <param name="Persona">Who sits there.</param>
/// <param name="Fit">How well it fits by itself, from 0, times its weight.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record PanelSeat(Persona Persona, double Fit, string Reason);
