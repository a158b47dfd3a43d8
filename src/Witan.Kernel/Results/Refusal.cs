namespace Witan.Kernel.Results;

/// <summary>An expected "no": what was wrong, the limit, and the way out, in one sentence a user can act on.</summary>
/// <remarks>A refusal is a value, not an exception; the host turns it into an exit code or problem details in one place.</remarks>
/// <param name="Message">The sentence.</param>
public abstract record Refusal(string Message);

/// <summary>The input cannot be taken as it is: empty, too long, not text, not understood.</summary>
/// <param name="Message">The sentence.</param>
public sealed record InvalidInput(string Message) : Refusal(Message);

/// <summary>What was asked for does not exist, or does not exist for this tenant.</summary>
/// <param name="Message">The sentence.</param>
public sealed record NotFound(string Message) : Refusal(Message);

/// <summary>Somebody else was faster, or the thing is not in a state that allows this.</summary>
/// <param name="Message">The sentence.</param>
public sealed record Conflict(string Message) : Refusal(Message);
