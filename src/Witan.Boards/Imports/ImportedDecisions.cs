using Witan.Boards.Board;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Constraints.Marks;
using Witan.Boards.Records;
using Witan.Boards.Records.Board;

namespace Witan.Boards.Imports;

/// <summary>Reads what an imported record proposes. Pure.</summary>
/// <remarks>A proposal, whatever was decided where it comes from: who follows it through here decides here.</remarks>
internal static class ImportedDecisions
{
    /// <summary>Reads it.</summary>
    public static IReadOnlyList<DecisionDraft> Of(IRecord? record) => record switch
    {
        DecisionRecord { Vote.Winner: not null } swarm => [Of(swarm)],
        BoardRecord board => [.. board.Parts.Select(part => Of(board, part)).OfType<DecisionDraft>()],
        _ => [],
    };

    private static DecisionDraft Of(DecisionRecord record) => new()
    {
        Question = record.Question,
        Option = record.Recommendation.Option,
        Options = record.Options,
        Confidence = record.Recommendation.Confidence,
        Triggers = TriggerExtraction.From(record),
    };

    private static DecisionDraft? Of(BoardRecord record, RecordedPart part)
    {
        if ((record.Table?.Recommended ?? part.Verdict?.Winner) is not { } winner || part.Verdict is not { } verdict || part.Options.All(option => option.Id != winner))
        {
            return null;
        }

        return new DecisionDraft
        {
            Question = part.Goal,
            Option = BoardOption.InPart(part.Id, winner),
            Options = [.. part.Options.OrderBy(option => option.Id == winner ? 0 : 1).Select(option => Tally(part, option)).OfType<OptionTally>()],
            Confidence = verdict.Confidence,
            Reversible = record.Terms.IsReversible,
            Triggers = BoardDecisions.Watched(part.Triggers),
        };
    }

    private static OptionTally? Tally(RecordedPart part, RecordedOption option) => option.Final is not { } counted ? null : new OptionTally
    {
        Option = BoardOption.InPart(part.Id, option.Id),
        Score = counted.Score,
        Supporters = counted.Supporters,
        Opponents = counted.Opponents,
        Label = counted.Label,
        Breaks = (option.Limits ?? []).Where(limit => limit.Verdict == LimitVerdict.Violation).Select(limit => limit.Reason).ToList() is { Count: > 0 } broken ? broken : null,
    };
}
