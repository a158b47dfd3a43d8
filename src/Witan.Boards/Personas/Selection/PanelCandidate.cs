namespace Witan.Boards.Personas.Selection;

/// <summary>An expert who may be seated, measured against a need.</summary>
/// <param name="Persona">The persona.</param>
/// <param name="IsForced">Whether it is seated in any case.</param>
/// <param name="Covers">The needed tags that it covers, one bit each.</param>
/// <param name="Method">Its method, by which seats are told apart; one of its own when it names none.</param>
/// <param name="Fit">How well it fits by itself.</param>
/// <param name="Depths">How deeply it knows each needed tag, times its weight and the tag's importance; they sum to one for whoever knows all first of all.</param>
/// <param name="Touched">The part of its concerns that the text touches, times its weight.</param>
/// <param name="Concerns">How many of its concerns the text touches.</param>
internal sealed record PanelCandidate(Persona Persona, bool IsForced, uint Covers, string Method, double Fit, IReadOnlyList<double> Depths, double Touched, int Concerns);
