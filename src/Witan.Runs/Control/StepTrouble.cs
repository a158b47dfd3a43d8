namespace Witan.Runs.Control;

/// <summary>A step that failed and has no result yet.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">What went wrong the last time.</param>
/// <param name="RetryAt">When it may be tried again.</param>
public sealed record StepTrouble(int Attempts, string Reason, DateTimeOffset RetryAt);
