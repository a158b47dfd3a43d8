namespace Witan.Runs.Travel;

/// <summary>The first event at which two runs part.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="A">The name of the first run's event; null when it has ended before.</param>
/// <param name="B">The name of the second run's event; null when it has ended before.</param>
public sealed record EventDiff(long Sequence, string? A, string? B);
