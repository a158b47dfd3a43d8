using System.Globalization;
using Witan.Boards.Records.Board;
using Witan.Memory.Episodes;
using Witan.Memory.Limits;
using Witan.Memory.Recall;
using Witan.Runs.Events;

namespace Witan.Boards.Episodes;

/// <summary>Makes the episode of a finished board or round table from its record: a step for each seat of each part. Pure.</summary>
internal static class BoardEpisodes
{
    public static EpisodeDraft Of(NewEpisode episode, BoardRecord record)
    {
        var lines = new RecordLines(record);
        return new EpisodeDraft(episode, [.. record.Parts.SelectMany(part => part.Seats.Select(seat => Step(lines, part, seat)))], Outcome(lines, record));
    }

    /// <summary>A seat that was to speak or to vote and did not, did not do its part.</summary>
    private static NewStep Step(RecordLines lines, RecordedPart part, RecordedSeat seat)
    {
        var absence = part.Absences.FirstOrDefault(absence => absence.Seat == seat.Code);
        var stands = string.Join(", ", seat.Last.Select(stance => string.Create(CultureInfo.InvariantCulture, $"{stance.Option} {stance.Score:+0;-0;0}")));
        return new NewStep(seat.Code, EpisodeDrafts.Cut($"stood on: {part.Goal}", MemoryLimits.DeedLengthMax))
        {
            Observation = EpisodeDrafts.Cut(
                absence is null ? $"{stands}. {seat.Recommendation}{lines.Of(seat.Name)}" : $"absent: {absence.Reason}{lines.Of(seat.Name)}", MemoryLimits.ObservationLengthMax),
            Result = absence is null ? StepResult.Success : StepResult.Error,
        };
    }

    private static EpisodeOutcome Outcome(RecordLines lines, BoardRecord record)
    {
        if (record.Table?.Decision is { } decided)
        {
            return decided.Verdict == GateVerdict.Rejected
                ? EpisodeDrafts.Ended(MemoryOutcome.Partial, $"A person rejected it: {decided.Reason}", [$"The table recommended {record.Table.Recommended ?? "nothing"}."], [$"It was not taken: {decided.Reason}"])
                : EpisodeDrafts.Ended(MemoryOutcome.Success, $"A person decided for {decided.Option}: {decided.Reason}", [$"{decided.Option}{lines.Of(decided.Reason)}"]);
        }

        var done = record.Parts.Where(part => part.Verdict?.Winner is not null).Select(part => Won(lines, part)).ToList();
        var undone = record.Parts.Where(part => part.Verdict?.Winner is null)
            .Select(part => $"{part.Id}: {part.Failure ?? part.Verdict?.WhyNone ?? "no outcome"}")
            .Concat(record.FailedParts.Where(failed => record.Parts.All(part => part.Id != failed.Id)).Select(failed => $"{failed.Id}: {failed.Reason}"))
            .ToList();
        var kind = undone.Count == 0 ? MemoryOutcome.Success : done.Count == 0 ? MemoryOutcome.Abstained : MemoryOutcome.Partial;
        return EpisodeDrafts.Ended(kind, record.Summary, done, undone);
    }

    private static string Won(RecordLines lines, RecordedPart part) => string.Create(
        CultureInfo.InvariantCulture,
        $"{part.Goal} {part.Verdict!.Winner}: {part.Verdict.WinnerText} ({part.Verdict.Label.ToString().ToLowerInvariant()}, {part.Verdict.Confidence * 100:0} % sure){lines.Of($"### Outcome of {part.Id}")}");
}
