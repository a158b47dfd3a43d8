namespace Witan.Boards.Decisions.Outcomes;

/// <summary>How well somebody forecasts.</summary>
/// <param name="Persona">Who; <see cref="Forecasts.Board"/> for the board as a whole.</param>
/// <param name="Count">How many forecasts were scored.</param>
/// <param name="Brier">Their Brier score, from 0, the best, to 1.</param>
/// <param name="Weight">What the next stance weighs.</param>
/// <param name="Bins">The forecasts by confidence; empty bins are left out.</param>
public sealed record PersonaCalibration(string Persona, int Count, double Brier, double Weight, IReadOnlyList<CalibrationBin> Bins);
