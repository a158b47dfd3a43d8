using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Waits for an answer.</summary>
/// <param name="Name">The question's name, unique in the run.</param>
/// <param name="Text">The question.</param>
public sealed record QuestionStep(string Name, string Text) : WaitStep(Name)
{
    /// <summary>Gets how long an answer is waited for before the run goes on without one; null for ever.</summary>
    public TimeSpan? LapsesAfter { get; init; }

    /// <inheritdoc/>
    internal override RunEvent Open(DateTimeOffset now) => new QuestionAsked { Question = Name, Text = Text, Deadline = now + LapsesAfter };
}
