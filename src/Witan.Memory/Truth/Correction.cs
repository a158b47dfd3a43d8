using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan.Memory.Truth;

/// <summary>What is right instead.</summary>
/// <param name="Text">The words.</param>
public sealed record Correction(string Text)
{
    /// <summary>Gets the value of the slot; a fact's correction needs one, a note's has none.</summary>
    public string? Value { get; init; }

    /// <summary>Gets from when on it is true; null for now. The earlier one was true until then.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Gets a value indicating whether the earlier one was never true: the correction holds from the same time on.</summary>
    public bool WasNeverTrue { get; init; }

    /// <summary>Gets how far it can be trusted, 0 to 1. It is derived from what it corrects, and carries no more trust than that.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault() => WasNeverTrue && ValidFrom is not null
        ? new InvalidInput("What was never true has no time at which it ended. Give the time, or say that it was never true, and not both.")
        : TextLimits.Text("a memory's text", Text, MemoryLimits.DescriptionLengthMax, "Say what matters.")
            ?? TextLimits.OptionalWord("the value", Value, MemoryLimits.ValueLengthMax)
            ?? TextLimits.Trust(Trust);
}
