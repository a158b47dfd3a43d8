using Witan.Kernel.Results;

namespace Witan.Server.SignIn;

/// <summary>Too many failures in a row: even the right password is refused for a while.</summary>
/// <param name="RetryAfter">How long still.</param>
public sealed record SignInLocked(TimeSpan RetryAfter)
    : Refusal($"Too many failed sign-ins. Try again in {Math.Max(1, Math.Ceiling(RetryAfter.TotalMinutes)):0} min, or ask an administrator for a new password.");
