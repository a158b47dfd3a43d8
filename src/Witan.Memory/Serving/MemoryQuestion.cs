using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Memory.Recall;

namespace Witan.Memory.Serving;

/// <summary>What is asked of the memory.</summary>
/// <param name="Text">The question or the words.</param>
public sealed record MemoryQuestion(string Text)
{
    /// <summary>Gets how many hits are wanted, 1 to <see cref="RecallQuery.LimitMost"/>.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Gets the only domain looked in; null looks in all.</summary>
    public string? Domain { get; init; }

    /// <summary>Gets the only type looked for; null takes all.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the only outcome looked for; null takes all.</summary>
    public MemoryOutcome? Outcome { get; init; }

    /// <summary>Gets the earliest time of a hit.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the time that every hit lies before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets the time at which a hit must have been true; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Gets the time at which it must have been known; null for now.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault() => Limit is < 1 or > RecallQuery.LimitMost
        ? new InvalidInput($"A limit goes from 1 to {RecallQuery.LimitMost}, and this is {Limit}.")
        : TextLimits.Text("the question", Text, MemoryLimits.QuestionLengthMax, "Ask for what matters.");
}
