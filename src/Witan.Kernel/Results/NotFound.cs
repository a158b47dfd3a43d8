namespace Witan.Kernel.Results;

/// <summary>What was asked for does not exist, or does not exist for this tenant.</summary>
/// <param name="Message">The sentence.</param>
public sealed record NotFound(string Message) : Refusal(Message);
