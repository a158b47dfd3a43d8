using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>The run asks a person something.</summary>
public sealed record QuestionAsked : RunEvent
{
    /// <summary>Gets the question's name, unique in the run.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the question.</summary>
    public required string Text { get; init; }

    /// <summary>Gets when the run goes on without an answer; null for never.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
