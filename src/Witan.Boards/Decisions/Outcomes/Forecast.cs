namespace Witan.Boards.Decisions.Outcomes;

/// <summary>What somebody was sure of, and whether it came so.</summary>
/// <param name="Persona">Who; <see cref="Forecasts.Board"/> for the board as a whole.</param>
/// <param name="Confidence">How sure, from 0 to 1, that the own judgement is right.</param>
/// <param name="IsRight">Whether it was.</param>
public sealed record Forecast(string Persona, double Confidence, bool IsRight);
