using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;

namespace Witan.Memory.Truth;

/// <summary>A note or a fact, as its caller tells it. It is a fact when it names a subject, a slot and a value.</summary>
/// <param name="Text">Its words.</param>
public sealed record NewMemory(string Text)
{
    /// <summary>Gets the field that it is in.</summary>
    public string Domain { get; init; } = TaskContext.DomainDefault;

    /// <summary>Gets the kind of work that it belongs to.</summary>
    public string Type { get; init; } = TaskContext.TypeDefault;

    /// <summary>Gets its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets whom or what it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets what of the subject it tells.</summary>
    public string? Slot { get; init; }

    /// <summary>Gets the value of the slot.</summary>
    public string? Value { get; init; }

    /// <summary>Gets from when on it is true. With it, it takes the place of what was true before; without it, nobody can say which of two values is the later.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Gets when it happened, or was said; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets the run that it comes from.</summary>
    public string? SourceRun { get; init; }

    /// <summary>Gets the step that it comes from.</summary>
    public string? SourceStep { get; init; }

    /// <summary>Gets how far it can be trusted, 0 to 1.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault()
    {
        if ((Slot is null) != (Value is null) || (Slot is not null && Subject is null))
        {
            return new InvalidInput("A fact names a subject, a slot and a value; a note names no slot and no value. Give what is missing, or leave out the rest.");
        }

        return TextLimits.Trust(Trust)
                ?? TextLimits.Text("a memory's text", Text, MemoryLimits.DescriptionLengthMax, "Say what matters, or record an episode with steps.")
                ?? TextLimits.Word("the domain", Domain)
                ?? TextLimits.Word("the type", Type)
                ?? TextLimits.Tags(Tags)
                ?? TextLimits.OptionalWord("the subject", Subject, MemoryLimits.SubjectLengthMax)
                ?? TextLimits.OptionalWord("the slot", Slot)
                ?? TextLimits.OptionalWord("the value", Value, MemoryLimits.ValueLengthMax)
                ?? TextLimits.OptionalWord("the source run", SourceRun)
                ?? TextLimits.OptionalWord("the source step", SourceStep);
    }
}
