namespace Witan.Testing.Simulation;

/// <summary>An invariant did not hold. The seed brings it back.</summary>
/// <param name="message">What did not hold.</param>
public sealed class SimulationException(string message) : Exception(message);
