namespace Witan.Server.Jobs;

/// <summary>A job found something that somebody has to look at. The message says what.</summary>
/// <param name="message">What, in a line.</param>
public sealed class JobFailedException(string message) : Exception(message);
