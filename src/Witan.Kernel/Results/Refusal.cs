namespace Witan.Kernel.Results;

/// <summary>An expected "no": what was wrong, the limit, and the way out, in one sentence a user can act on.</summary>
/// <remarks>A refusal is a value, not an exception; the host turns it into an exit code or problem details in one place.</remarks>
/// <param name="Message">The sentence.</param>
public abstract record Refusal(string Message);
