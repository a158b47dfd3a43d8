using System.Text;
using System.Text.Json;
using Witan.Data.Sessions;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>How episodes are written. A refusal leaves nothing written.</summary>
internal static class EpisodeWrites
{
    /// <summary>Opens one.</summary>
    public static Task StartAsync(DataSession session, string id, NewEpisode episode, DateTimeOffset now) => session.ExecuteAsync(EpisodeSql.Insert, new
    {
        episode = id,
        domain = episode.Task.Domain,
        type = episode.Task.Type,
        language = episode.Task.Language,
        subject = episode.Task.Subject is { } subject ? TextDigest.Key(subject) : null,
        tags = MemoryWords.Of(episode.Task.Tags),
        description = episode.Description,
        at = MemoryWords.Ms(episode.At ?? now),
        size = (long)Encoding.UTF8.GetByteCount(episode.Description),
        sourceRun = episode.SourceRun,
        actor = session.Context!.User.Value,
        trust = episode.Trust,
    });

    /// <summary>Adds steps to one that goes on.</summary>
    /// <returns>How many it has then.</returns>
    public static async Task<Result<Episode>> AddStepsAsync(DataSession session, string id, IReadOnlyList<NewStep> steps, DateTimeOffset now)
    {
        if (!(await OpenAsync(session, id)).IsOk(out var episode, out var refusal))
        {
            return refusal;
        }

        var size = steps.Sum(SizeOf);
        if (StepFault(episode, steps.Count, size) is { } full)
        {
            return full;
        }

        if (await session.ExecuteAsync(EpisodeSql.Grow, new { episode = id, count = (long)steps.Count, size, expectedSteps = (long)episode.StepCount }) == 0)
        {
            return new Conflict($"Somebody else added to episode {id} at the same moment. Add the steps again.");
        }

        for (var at = 0; at < steps.Count; at++)
        {
            var step = steps[at];
            await session.ExecuteAsync(EpisodeSql.InsertStep, new
            {
                episode = id,
                number = (long)episode.StepCount + at + 1,
                at = MemoryWords.Ms(step.At ?? now),
                tool = step.Tool,
                deed = step.Action,
                observation = step.Observation,
                result = MemoryWords.Of(step.Result),
                latencyMs = (long?)step.Latency?.TotalMilliseconds,
            });
        }

        return episode with { StepCount = episode.StepCount + steps.Count, SizeBytes = episode.SizeBytes + size };
    }

    /// <summary>Ends one: weighs it, reflects on it, and makes it something that is recalled.</summary>
    public static async Task<Result<Episode>> CompleteAsync(
        DataSession session, ChangeLog log, string id, EpisodeOutcome outcome, IReadOnlyList<Artefact> artefacts, DateTimeOffset now)
    {
        if (!(await OpenAsync(session, id)).IsOk(out var episode, out var refusal))
        {
            return refusal;
        }

        var size = artefacts.Sum(artefact => (long)artefact.Content.Length) + SizeOf(outcome);
        if (SizeFault(episode.SizeBytes + size) is { } full)
        {
            return full;
        }

        var steps = (await session.QueryAsync<StepRow>(EpisodeSql.Steps, new { episode = id, limit = MemoryLimits.StepsMax })).Select(row => row.ToStep()).ToList();
        var reward = EpisodeReward.Of(outcome, steps.Count, steps.Count(step => step.Result != StepResult.Success)).Total;
        var reflection = Reflections.Of(steps, outcome);
        await session.ExecuteAsync(EpisodeSql.Complete, new
        {
            episode = id,
            at = MemoryWords.Ms(now),
            outcome = JsonSerializer.Serialize(outcome, MemoryJson.Default.EpisodeOutcome),
            reward,
            reflection = JsonSerializer.Serialize(reflection, MemoryJson.Default.Reflection),
            size,
        });
        for (var at = 0; at < artefacts.Count; at++)
        {
            await session.ExecuteAsync(EpisodeSql.InsertArtefact, new { episode = id, number = at + 1L, name = artefacts[at].Name, bytes = artefacts[at].Content.ToArray() });
        }

        var completed = episode with { Status = EpisodeStatus.Completed, EndedAt = now, Outcome = outcome, Reward = reward, Reflection = reflection, SizeBytes = episode.SizeBytes + size };
        foreach (var record in Records(completed, steps, session.Context!.User.Value))
        {
            await MemoryWrites.InsertAsync(session, log, record);
        }

        await PatternWrites.LearnAsync(session, completed, steps, now);
        return completed;
    }

    /// <summary>Keeps a whole episode whose limits were checked.</summary>
    public static async Task<Result<Episode>> RecordAsync(
        DataSession session, ChangeLog log, string id, NewEpisode episode, IReadOnlyList<NewStep> steps, EpisodeOutcome outcome, DateTimeOffset now)
    {
        await StartAsync(session, id, episode, now);
        var grown = steps.Count == 0 ? (Result<Episode>?)null : await AddStepsAsync(session, id, steps, now);
        return grown is { } added && !added.IsOk(out _, out var refusal) ? refusal : await CompleteAsync(session, log, id, outcome, [], now);
    }

    /// <summary>Says anew how an episode ended: weighs it, reflects on it and counts its patterns again. One that was forgotten stays so.</summary>
    public static async Task ReviseAsync(DataSession session, ChangeLog log, string id, EpisodeOutcome outcome, DateTimeOffset now)
    {
        if (await session.FirstAsync<EpisodeRow>(EpisodeSql.Get, new { episode = id }) is not { Status: "completed" } row)
        {
            return;
        }

        var before = row.ToEpisode();
        var steps = (await session.QueryAsync<StepRow>(EpisodeSql.Steps, new { episode = id, limit = MemoryLimits.StepsMax })).Select(step => step.ToStep()).ToList();
        var after = before with
        {
            Outcome = outcome,
            Reward = EpisodeReward.Of(outcome, steps.Count, steps.Count(step => step.Result != StepResult.Success)).Total,
            Reflection = Reflections.Of(steps, outcome),
            SizeBytes = before.SizeBytes - SizeOf(before.Outcome!) + SizeOf(outcome),
        };
        await session.ExecuteAsync(EpisodeSql.Revise, new
        {
            episode = id,
            outcome = JsonSerializer.Serialize(outcome, MemoryJson.Default.EpisodeOutcome),
            reward = after.Reward,
            reflection = JsonSerializer.Serialize(after.Reflection, MemoryJson.Default.Reflection),
            size = after.SizeBytes,
        });
        foreach (var record in Records(after, steps, session.Context!.User.Value))
        {
            await session.ExecuteAsync(
                MemorySql.Revise,
                new { memory = record.Id, outcome = EpisodeSummary.Word(record.Outcome), content = record.Text, quoteHash = record.Source.QuoteHash, worth = record.Worth });
            await log.PutAsync(record.Id);
        }

        await PatternWrites.ForgetAsync(session, id);
        await PatternWrites.LearnAsync(session, after, steps, now);
    }

    /// <summary>Says whether a whole episode is too large; null when it is not.</summary>
    public static Refusal? FindFault(NewEpisode episode, IReadOnlyList<NewStep> steps, EpisodeOutcome outcome) =>
        SizeFault(Encoding.UTF8.GetByteCount(episode.Description) + steps.Sum(SizeOf) + SizeOf(outcome));

    /// <summary>Makes what is recalled of an episode: the whole, then each step.</summary>
    private static IEnumerable<MemoryRecord> Records(Episode episode, IReadOnlyList<EpisodeStep> steps, string actor)
    {
        MemoryRecord Record(string id, MemoryKind kind, int place, DateTimeOffset at, string text, string? step) => new()
        {
            Id = id,
            Kind = kind,
            Domain = episode.Task.Domain,
            Type = episode.Task.Type,
            EpisodeId = episode.Id,
            Place = place,
            At = at,
            Outcome = episode.Outcome!.Kind,
            Text = text,
            Tags = kind == MemoryKind.Episode ? episode.Task.Tags : [.. episode.Task.Tags.Where(OwnerMark.Is)],
            Subject = episode.Task.Subject,
            RecordedAt = episode.EndedAt!.Value,
            RecordedBy = actor,
            ConfirmedAt = episode.EndedAt!.Value,
            Source = new SourceRef(episode.SourceRun, step, TextDigest.Quote(text)),
            Trust = episode.Trust,
            Worth = episode.Reward!.Value,
        };

        yield return Record(episode.Id, MemoryKind.Episode, 0, episode.StartedAt, EpisodeSummary.Of(episode.Description, episode.Outcome!, episode.Reflection), step: null);
        foreach (var step in steps)
        {
            yield return Record($"{episode.Id}-{step.Number:0000}", MemoryKind.Step, step.Number, step.At, step.Text, $"{step.Number}");
        }
    }

    private static async Task<Result<Episode>> OpenAsync(DataSession session, string id) => await session.FirstAsync<EpisodeRow>(EpisodeSql.Get, new { episode = id }) switch
    {
        null => new NotFound($"There is no episode '{id}'."),
        { Status: not "open" } => new Conflict($"Episode {id} has ended. Start another one for what follows."),
        var row => row.ToEpisode(),
    };

    private static Refusal? StepFault(Episode episode, int added, long size) => episode.StepCount + added > MemoryLimits.StepsMax
        ? new LimitExceeded("an episode", MemoryLimits.StepsMax, episode.StepCount + added, "steps", "Complete this one, and start another for the rest.")
        : SizeFault(episode.SizeBytes + size);

    private static LimitExceeded? SizeFault(long size) => size > MemoryLimits.EpisodeBytesMax
        ? new LimitExceeded("an episode", MemoryLimits.EpisodeBytesMax, size, "bytes", "Keep large artefacts elsewhere and name the place, or start another episode.")
        : null;

    private static long SizeOf(EpisodeOutcome outcome) =>
        Encoding.UTF8.GetByteCount(outcome.Reason) + outcome.Done.Concat(outcome.Undone).Sum(item => (long)Encoding.UTF8.GetByteCount(item));

    private static long SizeOf(NewStep step) =>
        Encoding.UTF8.GetByteCount(step.Tool) + Encoding.UTF8.GetByteCount(step.Action) + (long)Encoding.UTF8.GetByteCount(step.Observation);
}
