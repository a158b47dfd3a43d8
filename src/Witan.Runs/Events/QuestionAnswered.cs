using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A question was answered, or its deadline passed.</summary>
public sealed record QuestionAnswered : RunEvent
{
    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the answer; null when there was none in time.</summary>
    public string? Answer { get; init; }

    /// <summary>Gets the user who answered; null when nobody did in time.</summary>
    public string? By { get; init; }

    /// <summary>The longest answer.</summary>
    public const int AnswerLengthMax = 10_000;
}
