namespace Witan.Boards.Storage;

/// <summary>A deliberation that was found.</summary>
public sealed record FoundSession
{
    /// <summary>Gets the run.</summary>
    public required string RunId { get; init; }

    /// <summary>Gets whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>Gets what drives it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Gets what is deliberated.</summary>
    public required string Question { get; init; }

    /// <summary>Gets where the run stands: the name of a <see cref="Runs.Journal.RunStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Gets what happened last.</summary>
    public required string Phase { get; init; }

    /// <summary>Gets the rounds held.</summary>
    public required long Rounds { get; init; }

    /// <summary>Gets the most rounds.</summary>
    public required long RoundsMax { get; init; }

    /// <summary>Gets the tokens read and written.</summary>
    public required long Tokens { get; init; }

    /// <summary>Gets the price in millionths of a US dollar.</summary>
    public required long CostMicroUsd { get; init; }

    /// <summary>Gets when it was opened, in Unix milliseconds.</summary>
    public required long OpenedMs { get; init; }

    /// <summary>Gets when its last event was appended, in Unix milliseconds.</summary>
    public required long UpdatedMs { get; init; }

    /// <summary>Gets the number of its last event.</summary>
    public required long Version { get; init; }
}
