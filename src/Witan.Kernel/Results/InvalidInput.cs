namespace Witan.Kernel.Results;

/// <summary>The input cannot be taken as it is: empty, too long, not text, not understood.</summary>
/// <param name="Message">The sentence.</param>
public sealed record InvalidInput(string Message) : Refusal(Message);
