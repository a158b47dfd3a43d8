namespace Witan.Models.Cache;

/// <summary>Where an answer came from.</summary>
public enum AnswerSource
{
    /// <summary>The cache's memory.</summary>
    Memory,

    /// <summary>The cache's file.</summary>
    Disk,

    /// <summary>Another caller asked the same at the same time, and paid for it.</summary>
    Shared,

    /// <summary>The model was called.</summary>
    Call,
}
