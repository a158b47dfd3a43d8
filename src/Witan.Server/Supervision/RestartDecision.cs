namespace Witan.Server.Supervision;

/// <summary>What a supervisor does when its server has ended.</summary>
/// <param name="Kind">Whether it goes on.</param>
/// <param name="Wait">The pause before the restart; zero when there is none.</param>
/// <param name="ExitCode">With what the supervisor itself ends; 0 when it goes on.</param>
/// <param name="Crashes">How many crashes count now, this one among them.</param>
public sealed record RestartDecision(RestartKind Kind, TimeSpan Wait, int ExitCode, int Crashes);
