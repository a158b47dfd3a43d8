using Witan.Boards.Board;
using Witan.Boards.Personas.Selection;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Recall;
using Witan.Memory.Truth;
using Witan.Runs.Journal;

namespace Witan.Boards.Episodes;

/// <summary>Makes the episode of a run that is over, from its events. Pure.</summary>
/// <remarks>
/// A run that decided all of its parts is a success, one that decided some of them partial, one that decided nothing was right to abstain, and so was one that
/// somebody killed; one that a limit stopped failed. What a person rejected is partial: the work was done, and was not taken.
/// </remarks>
public static class EpisodeDrafts
{
    /// <summary>The domain of what boards did. It is not that of decisions, which boards are told of.</summary>
    public const string Domain = "deliberation";

    /// <summary>The most characters of an entry of an outcome.</summary>
    private const int EntryLengthMax = 500;

    /// <summary>Makes it.</summary>
    /// <param name="owner">Whose run it is.</param>
    /// <param name="run">The run.</param>
    /// <param name="events">Its events, all of them.</param>
    /// <returns>The episode; null while the run is not over, and of a run of another kind.</returns>
    public static EpisodeDraft? Of(UserId owner, RunId run, IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events is not [{ Event: RunOpened { Kind: SwarmProtocol.Kind or BoardProtocol.Kind or RoundtableProtocol.Kind } opened } first, ..]
            || events.Select(recorded => recorded.Event).OfType<RunClosed>().FirstOrDefault() is not { } closed)
        {
            return null;
        }

        var record = RunRecords.Build(events);
        var question = record?.Question ?? opened.Title;
        var task = new TaskContext
        {
            Domain = Domain,
            Type = opened.Kind,
            Subject = Cut($"run {run}", MemoryLimits.SubjectLengthMax),
            Tags = [OwnerMark.Of(owner), .. NeededTags.In(question).Where(tag => tag.Length >= MemoryLimits.TagLengthMin)],
        };
        var episode = new NewEpisode(task, Cut(question, MemoryLimits.DescriptionLengthMax)) { At = first.At, SourceRun = run.Value };
        return closed.Outcome switch
        {
            RunOutcome.Stopped => new EpisodeDraft(episode, [], Ended(MemoryOutcome.Failure, closed.Reason)),
            RunOutcome.Killed => new EpisodeDraft(episode, [], Ended(MemoryOutcome.Abstained, closed.Reason)),
            _ => record switch
            {
                BoardRecord board => BoardEpisodes.Of(episode, board),
                DecisionRecord swarm => SwarmEpisodes.Of(episode, swarm),
                _ => new EpisodeDraft(episode, [], Ended(MemoryOutcome.Abstained, closed.Reason)),
            },
        };
    }

    /// <summary>Makes an outcome within its limits.</summary>
    internal static EpisodeOutcome Ended(MemoryOutcome kind, string reason, IReadOnlyList<string>? done = null, IReadOnlyList<string>? undone = null) => new(kind, Cut(Filled(reason), MemoryLimits.ReasonLengthMax))
    {
        Done = [.. (done ?? []).Select(item => Cut(item, EntryLengthMax))],
        Undone = [.. (undone ?? []).Select(item => Cut(item, EntryLengthMax))],
    };

    internal static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static string Filled(string reason) => string.IsNullOrWhiteSpace(reason) ? "Nobody said why." : reason;
}
