using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan.Memory.Episodes;

/// <summary>A step, as its caller tells it.</summary>
/// <param name="Tool">With what it was done.</param>
/// <param name="Action">What was done.</param>
public sealed record NewStep(string Tool, string Action)
{
    /// <summary>Gets what was seen then.</summary>
    public string Observation { get; init; } = string.Empty;

    /// <summary>Gets how it ended.</summary>
    public StepResult Result { get; init; }

    /// <summary>Gets when it was done; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets how long it took, null when nobody measured.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault() =>
        TextLimits.Word("a step's tool", Tool)
        ?? TextLimits.Text("a step's action", Action, MemoryLimits.DeedLengthMax, "Say it shorter, and put the rest into what was observed.")
        ?? TextLimits.Length("a step's observation", Observation, MemoryLimits.ObservationLengthMax, "Keep what matters, or store the whole as an artefact.");
}
