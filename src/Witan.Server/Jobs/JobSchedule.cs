namespace Witan.Server.Jobs;

/// <summary>Says when a job is due. Pure.</summary>
public static class JobSchedule
{
    /// <summary>How long after its start a server leaves jobs that are due alone: it has other things to do first.</summary>
    public static readonly TimeSpan StartRest = TimeSpan.FromSeconds(30);

    /// <summary>Gets when a job is due.</summary>
    /// <param name="every">How often; null for by hand only.</param>
    /// <param name="last">When it was begun last; null when it never was.</param>
    /// <param name="earliest">Before this it is not begun.</param>
    /// <returns>When; null for by hand only.</returns>
    public static DateTimeOffset? Next(TimeSpan? every, DateTimeOffset? last, DateTimeOffset earliest) =>
        every is not { } pause ? null
        : last is { } begun && begun + pause > earliest ? begun + pause
        : earliest;
}
