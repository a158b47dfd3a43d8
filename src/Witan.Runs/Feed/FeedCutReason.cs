namespace Witan.Runs.Feed;

/// <summary>Why a subscriber was cut off.</summary>
public enum FeedCutReason
{
    /// <summary>The reader fell out of the buffer and did not come back in time.</summary>
    TooSlow,

    /// <summary>The feed stops, because the program does.</summary>
    Stopping,

    /// <summary>The journal could not be read.</summary>
    ReadingFailed,
}
