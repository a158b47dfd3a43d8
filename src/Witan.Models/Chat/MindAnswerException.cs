namespace Witan.Models.Chat;

/// <summary>A mind answered, and not in the shape that was asked for.</summary>
/// <param name="message">Which task.</param>
/// <param name="cause">What the reader said.</param>
public sealed class MindAnswerException(string message, Exception? cause = null) : Exception(message, cause);
