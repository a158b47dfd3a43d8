namespace Witan.Server.Jobs;

/// <summary>How a run of a job stands.</summary>
public enum JobOutcome
{
    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It did what it does.</summary>
    Done,

    /// <summary>It could not, or it found something wrong.</summary>
    Failed,

    /// <summary>Its process ended before it did.</summary>
    Lost,
}
