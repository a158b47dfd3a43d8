namespace Witan.Memory.Episodes;

/// <summary>A step that is kept.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="At">When it was done.</param>
/// <param name="Tool">With what.</param>
/// <param name="Action">What was done.</param>
/// <param name="Observation">What was seen then; may be empty.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Latency">How long it took, null when nobody measured.</param>
public sealed record EpisodeStep(int Number, DateTimeOffset At, string Tool, string Action, string Observation, StepResult Result, TimeSpan? Latency)
{
    /// <summary>Gets the words that it is found by.</summary>
    public string Text => Observation.Length == 0 ? $"{Tool}: {Action}" : $"{Tool}: {Action}\n{Observation}";
}
