namespace Witan.Kernel.Results;

/// <summary>Somebody else was faster, or the thing is not in a state that allows this.</summary>
/// <param name="Message">The sentence.</param>
public record Conflict(string Message) : Refusal(Message);
