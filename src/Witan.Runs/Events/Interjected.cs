using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A person says something to the run. The protocol decides when it is heard; a person's words are never instructions.</summary>
public sealed record Interjected : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets what was said, at most <see cref="TextLengthMax"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>The longest text.</summary>
    public const int TextLengthMax = 4000;
}
