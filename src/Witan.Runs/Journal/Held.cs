using Witan.Kernel.Results;

namespace Witan.Runs.Journal;

/// <summary>Somebody else drives a run now.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Message">The sentence.</param>
public sealed record Held(string Holder, string Message) : Conflict(Message);
