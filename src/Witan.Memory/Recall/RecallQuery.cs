namespace Witan.Memory.Recall;

/// <summary>What is asked of one tenant's memory.</summary>
public sealed record RecallQuery
{
    /// <summary>The most hits that may be asked for.</summary>
    public const int LimitMost = 1_000;

    /// <summary>Gets the question or the words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the time that "last week" is measured from.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets how many hits are wanted, 1 to <see cref="LimitMost"/>.</summary>
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

    /// <summary>Gets the question's vector, empty when no embedding is configured.</summary>
    public ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>Gets how much likeness counts against a later hit: 1 is the plain order, lower is more varied.</summary>
    public double Lambda { get; init; } = 1;
}
