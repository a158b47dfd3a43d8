namespace Witan.Runs.Journal;

/// <summary>Who drives a run, so that nobody else begins to.</summary>
/// <param name="Name">The process, for people to read; unique among those that live at once.</param>
/// <param name="IsWorker">Whether it was given the run by the scheduler, which gives a run to one worker at a time: a worker may take over from another.</param>
public sealed record RunHolder(string Name, bool IsWorker)
{
    /// <summary>Gets a holder that is known to be gone, whose hold need not be waited for; null for none.</summary>
    public string? TakesFrom { get; init; }
}
