using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Storage;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <content>Episodes: begun, gone on with, ended.</content>
public sealed partial class MemoryService
{
    /// <summary>Begins an episode. Its steps are kept as they come; it is recalled once it has ended.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="episode">What is to be done.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>Its id; <see cref="InvalidInput"/> or <see cref="LimitExceeded"/>.</returns>
    public async Task<Result<string>> StartAsync(TenantContext context, NewEpisode episode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(episode);
        if (episode.FindFault() is { } fault)
        {
            return fault;
        }

        var (id, now) = (NewId(), Now());
        return await AdmitAsync<string>(
            context,
            async (session, _) =>
            {
                await EpisodeWrites.StartAsync(session, id, episode, now);
                return id;
            },
            cancellationToken);
    }

    /// <summary>Adds steps to an episode that goes on: all of them or none.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="episode">Its id.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The episode as it is then; <see cref="LimitExceeded"/>; <see cref="NotFound"/>; <see cref="Conflict"/> when it has ended.</returns>
    public async Task<Result<Episode>> AddStepsAsync(TenantContext context, string episode, IReadOnlyList<NewStep> steps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (FindFault(steps) is { } fault)
        {
            return fault;
        }

        var now = Now();
        return await AdmitAsync(context, (session, _) => EpisodeWrites.AddStepsAsync(session, episode, steps, now), cancellationToken);
    }

    /// <summary>Ends an episode: weighs it, reflects on it, learns from it. It is kept however it ended.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="episode">Its id.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="artefacts">What it made.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The episode; <see cref="LimitExceeded"/>; <see cref="NotFound"/>; <see cref="Conflict"/> when it has ended; <see cref="MemoryBusy"/>.</returns>
    public async Task<Result<Episode>> CompleteAsync(
        TenantContext context, string episode, EpisodeOutcome outcome, IReadOnlyList<Artefact> artefacts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(artefacts);
        if ((outcome.FindFault() ?? Artefact.FindFault(artefacts)) is { } fault)
        {
            return fault;
        }

        var now = Now();
        return await AdmitAsync(context, (session, log) => EpisodeWrites.CompleteAsync(session, log, episode, outcome, artefacts, now), cancellationToken);
    }

    /// <summary>Keeps a whole episode that is over, in one transaction.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="episode">What was to be done.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The episode; of a run whose episode is kept already, that one, and nothing is written; else as <see cref="CompleteAsync"/>.</returns>
    public async Task<Result<Episode>> RecordAsync(
        TenantContext context, NewEpisode episode, IReadOnlyList<NewStep> steps, EpisodeOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(outcome);
        if (FindFault(episode, steps, outcome) is { } fault)
        {
            return fault;
        }

        var (id, now) = (NewId(), Now());
        return await AdmitAsync(
            context,
            async (session, log) =>
            {
                if (episode.SourceRun is { } run && await session.FirstAsync<string>(EpisodeSql.OfRun, new { sourceRun = run, limit = 1 }) is { } known)
                {
                    return (await session.FirstAsync<EpisodeRow>(EpisodeSql.Get, new { episode = known }))!.ToEpisode();
                }

                return await EpisodeWrites.RecordAsync(session, log, id, episode, steps, outcome, now);
            },
            cancellationToken);
    }

    /// <summary>Reads an episode with its steps.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="episode">Its id.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>It; <see cref="NotFound"/>.</returns>
    public Task<Result<EpisodeView>> FindEpisodeAsync(TenantContext context, string episode, CancellationToken cancellationToken) => _database.ReadAsync<Result<EpisodeView>>(
        context,
        async session =>
        {
            if (await session.FirstAsync<EpisodeRow>(EpisodeSql.Get, new { episode }) is not { } row || !OwnerMark.Shows(context, MemoryWords.List(row.Tags)))
            {
                return new NotFound($"There is no episode '{episode}'.");
            }

            var steps = await session.QueryAsync<StepRow>(EpisodeSql.Steps, new { episode, limit = MemoryLimits.StepsMax });
            var artefacts = await session.QueryAsync<string>(EpisodeSql.ArtefactNames, new { episode, limit = MemoryLimits.ArtefactsMax });
            return new EpisodeView(row.ToEpisode(), [.. steps.Select(step => step.ToStep())], artefacts);
        },
        cancellationToken);

    /// <summary>Says what is wrong with a whole episode, also what only shows with all steps together; null when nothing is.</summary>
    internal static Refusal? FindFault(NewEpisode episode, IReadOnlyList<NewStep> steps, EpisodeOutcome outcome) =>
        episode.FindFault() ?? FindFault(steps) ?? outcome.FindFault() ?? EpisodeWrites.FindFault(episode, steps, outcome);

    private static Refusal? FindFault(IReadOnlyList<NewStep> steps) => steps.Count > MemoryLimits.StepsMax
        ? new LimitExceeded("an episode", MemoryLimits.StepsMax, steps.Count, "steps", "Complete this one, and start another for the rest.")
        : steps.Select(step => step.FindFault()).FirstOrDefault(fault => fault is not null);
}
