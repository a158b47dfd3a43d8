namespace Witan.Boards.Decisions.Triggers;

/// <summary>Where one value lies.</summary>
public enum TriggerZone
{
    /// <summary>Well on the safe side.</summary>
    Clear,

    /// <summary>Between clear and warning: it changes no colour.</summary>
    Band,

    /// <summary>Near the threshold.</summary>
    Warning,

    /// <summary>Beyond the threshold.</summary>
    Breach,
}
