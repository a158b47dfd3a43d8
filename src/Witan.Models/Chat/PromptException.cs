namespace Witan.Models.Chat;

/// <summary>A prompt's file cannot be used as it is, or a place in it has nothing to be filled with. A mistake of whoever wrote the prompt; the message names the file.</summary>
/// <param name="message">Which file, which place, and what is wrong with it.</param>
public sealed class PromptException(string message) : Exception(message);
