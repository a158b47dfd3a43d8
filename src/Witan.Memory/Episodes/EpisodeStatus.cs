namespace Witan.Memory.Episodes;

/// <summary>Where an episode stands.</summary>
public enum EpisodeStatus
{
    /// <summary>It goes on; its steps are kept, and not recalled yet.</summary>
    Open,

    /// <summary>It ended, and is recalled.</summary>
    Completed,
}
