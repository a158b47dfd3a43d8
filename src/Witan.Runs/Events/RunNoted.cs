using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>Something that happened round the run and that its readers should know; it changes nothing of its course.</summary>
public sealed record RunNoted : RunEvent, ISignal
{
    /// <inheritdoc/>
    /// <remarks>A part of the program, such as <c>cache</c>.</remarks>
    public required string By { get; init; }

    /// <summary>Gets what happened, in one sentence of at most <see cref="TextLengthMax"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>The longest text; a longer one is cut.</summary>
    public const int TextLengthMax = 500;
}
