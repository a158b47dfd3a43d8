namespace Witan.Runs.Guards;

/// <summary>A protocol was refused at start-up because a run of it might never end. A programmer's mistake.</summary>
/// <param name="message">The sentence.</param>
public sealed class ProtocolGraphException(string message) : Exception(message);
