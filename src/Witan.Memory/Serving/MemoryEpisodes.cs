using Witan.Data.Sessions;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Storage;

namespace Witan.Memory.Serving;

/// <summary>Keeps whole episodes within the transaction of what they tell of: either both are there, or neither. So it happens exactly once, wherever a process dies.</summary>
/// <remarks>The index meets them at the next recall, as it does what another process wrote.</remarks>
public static class MemoryEpisodes
{
    /// <summary>Keeps an episode that is over; see <see cref="MemoryService.RecordAsync"/>.</summary>
    /// <param name="session">The transaction. From here on it holds the tenant's turn to write memories.</param>
    /// <param name="id">Its id, unique in the tenant.</param>
    /// <param name="episode">What was to be done.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="now">The time.</param>
    /// <returns>The episode; the one that is kept under that id already, and then nothing is written; a refusal leaves nothing written.</returns>
    public static async Task<Result<Episode>> RecordAsync(
        DataSession session, string id, NewEpisode episode, IReadOnlyList<NewStep> steps, EpisodeOutcome outcome, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(outcome);
        return MemoryService.FindFault(episode, steps, outcome) is { } fault
            ? fault
            : (await ChangeLog.RunAsync(session, async (own, log) => await own.FirstAsync<EpisodeRow>(EpisodeSql.Get, new { episode = id }) is { } known
                ? known.ToEpisode()
                : await EpisodeWrites.RecordAsync(own, log, id, episode, steps, outcome, now))).Done;
    }

    /// <summary>Says anew how an episode ended, when what came of it is known later. One that was forgotten stays so.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">Its id.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="now">The time.</param>
    public static Task ReviseAsync(DataSession session, string id, EpisodeOutcome outcome, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.FindFault() is not null
            ? Task.CompletedTask
            : ChangeLog.RunAsync(session, async (own, log) =>
            {
                await EpisodeWrites.ReviseAsync(own, log, id, outcome, now);
                return id;
            });
    }
}
