namespace Witan.Memory.Serving;

/// <summary>What a reconciliation found and did.</summary>
public sealed record ReconcileReport
{
    /// <summary>Gets how many memories the database holds.</summary>
    public required long Live { get; init; }

    /// <summary>Gets how many of them the index did not know.</summary>
    public required long Missing { get; init; }

    /// <summary>Gets how many the index knew that the database does not hold.</summary>
    public required long Foreign { get; init; }

    /// <summary>Gets a value indicating whether the index was built anew: it differed, or its files were damaged.</summary>
    public required bool Rebuilt { get; init; }

    /// <summary>Gets a value indicating whether an erasure that was cut short was finished.</summary>
    public required bool FinishedErasure { get; init; }

    /// <summary>Gets a value indicating whether the index was written to its files.</summary>
    public required bool Saved { get; init; }

    /// <summary>Gets a value indicating whether the index was what the database is.</summary>
    public bool IsClean => Missing == 0 && Foreign == 0;
}
