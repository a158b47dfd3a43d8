using System.Globalization;
using Witan.Boards.Records;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Recall;

namespace Witan.Boards.Episodes;

/// <summary>Makes the episode of a finished swarm from its record: a step for each mind. Pure.</summary>
internal static class SwarmEpisodes
{
    public static EpisodeDraft Of(NewEpisode episode, DecisionRecord record)
    {
        var lines = new RecordLines(record);
        var recommended = record.Recommendation;
        var outcome = string.Create(
            CultureInfo.InvariantCulture, $"{recommended.Option}: {recommended.Text} ({recommended.Agreement.ToString().ToLowerInvariant()}, {recommended.Confidence * 100:0} % sure)");
        return new EpisodeDraft(
            episode,
            [.. record.Minds.Select(mind => Step(lines, record.Question, mind))],
            record.Vote.Winner is null ? EpisodeDrafts.Ended(MemoryOutcome.Abstained, recommended.Text) : EpisodeDrafts.Ended(MemoryOutcome.Success, outcome, [outcome + lines.Of(recommended.Text)]));
    }

    private static NewStep Step(RecordLines lines, string question, MindSummary mind)
    {
        var stands = string.Join(", ", mind.Final.Select(stance => string.Create(CultureInfo.InvariantCulture, $"{stance.Option} {stance.Score:+0;-0;0}")));
        return new NewStep(mind.Mind.ToString().ToLowerInvariant(), EpisodeDrafts.Cut($"stood on: {question}", MemoryLimits.DeedLengthMax))
        {
            Observation = EpisodeDrafts.Cut($"{stands}. {mind.Reason} Approves if: {mind.ConditionOfApproval}{lines.Of(mind.Mind.ToString())}", MemoryLimits.ObservationLengthMax),
        };
    }
}
