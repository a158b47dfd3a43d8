namespace Witan.Server.Supervision;

/// <summary>Whether a supervisor goes on.</summary>
public enum RestartKind
{
    /// <summary>The server is started again.</summary>
    Restart,

    /// <summary>It crashed too often in too short a time: somebody has to look.</summary>
    GiveUp,

    /// <summary>It ended as it was asked to.</summary>
    Stopped,

    /// <summary>It could not take its settings or its address, and would not the next time either.</summary>
    Refused,
}
