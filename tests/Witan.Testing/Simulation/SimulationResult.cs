namespace Witan.Testing.Simulation;

/// <summary>What a simulation came to.</summary>
/// <param name="Hash">The SHA-256 of all journals: the same for the same seed.</param>
/// <param name="Events">How many events the journals hold.</param>
/// <param name="Crashes">How many processes crashed.</param>
/// <param name="Completed">How many runs reached their end.</param>
/// <param name="Runs">How many runs there were.</param>
/// <param name="Failure">The invariant that did not hold; null when all did.</param>
public sealed record SimulationResult(string Hash, int Events, int Crashes, int Completed, int Runs, string? Failure);
