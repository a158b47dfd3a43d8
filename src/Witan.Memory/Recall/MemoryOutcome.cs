namespace Witan.Memory.Recall;

/// <summary>How what is remembered ended.</summary>
public enum MemoryOutcome
{
    /// <summary>It is no piece of work, or it goes on.</summary>
    None,

    /// <summary>All of it was done.</summary>
    Success,

    /// <summary>Part of it was done.</summary>
    Partial,

    /// <summary>It failed; failures are kept.</summary>
    Failure,

    /// <summary>It was left undone on purpose.</summary>
    Abstained,
}
