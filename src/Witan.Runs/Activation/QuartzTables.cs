namespace Witan.Runs.Activation;

/// <summary>The tables of Quartz.NET 4 on PostgreSQL, which migration 3 of this module makes.</summary>
internal static class QuartzTables
{
    /// <summary>What every name begins with.</summary>
    public const string Prefix = "quartz_";

    /// <summary>Gets their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. new[]
        {
            "job_details", "triggers", "simple_triggers", "cron_triggers", "simprop_triggers", "blob_triggers", "calendars",
            "paused_trigger_grps", "paused_job_grps", "fired_triggers", "scheduler_state", "locks",
            "execution_history", "misfire_history", "job_status",
        }.Select(name => Prefix + name),
    ];
}
