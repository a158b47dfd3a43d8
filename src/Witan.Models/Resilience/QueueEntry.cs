namespace Witan.Models.Resilience;

/// <summary>How the wait for a provider ended.</summary>
internal enum QueueEntry
{
    /// <summary>The try may go.</summary>
    Entered,

    /// <summary>As many wait as may.</summary>
    Full,

    /// <summary>It waited as long as it may.</summary>
    WaitedTooLong,
}
