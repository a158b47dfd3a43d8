using Witan.Boards.Records.Board;
using Witan.Runs.Travel;

namespace Witan.Boards.Records;

/// <summary>In what two decision records differ. Pure.</summary>
public sealed record RecordDiff
{
    /// <summary>Gets the recommendations; null for a run that has none yet.</summary>
    public required ValueDiff Recommendation { get; init; }

    /// <summary>Gets the findings that only one has, or that the minds see otherwise, named by kind and subject; of boards, the parts that came out otherwise, named by id.</summary>
    public required IReadOnlyList<ValueDiff> Findings { get; init; }

    /// <summary>Gets how many findings, of boards how many parts, are the same in both.</summary>
    public required int FindingsSame { get; init; }

    /// <summary>Compares two records.</summary>
    /// <param name="a">The first; null when there is none yet.</param>
    /// <param name="b">The second; null when there is none yet.</param>
    public static RecordDiff Of(IRecord? a, IRecord? b)
    {
        var (first, second) = (Standings(a), Standings(b));
        var all = first.Keys.Concat(second.Keys.Where(name => !first.ContainsKey(name)))
            .Select(name => new ValueDiff(name, first.GetValueOrDefault(name), second.GetValueOrDefault(name)))
            .ToList();
        return new RecordDiff
        {
            Recommendation = new ValueDiff("recommendation", Words(a), Words(b)),
            Findings = [.. all.Where(finding => !finding.IsSame)],
            FindingsSame = all.Count(finding => finding.IsSame),
        };
    }

    private static string? Words(IRecord? record) => record switch
    {
        DecisionRecord decision => $"{decision.Recommendation.Text} ({RecordText.Agreed(decision.Recommendation.Agreement)}, confidence {RecordText.Percent(decision.Recommendation.Confidence)})",
        BoardRecord board => string.Join("; ", board.Parts.Select(part => $"{part.Id}: {BoardText.Outcome(part)}")),
        _ => null,
    };

    /// <summary>Says how each finding stands. Ids follow the order of weight, so that they tell nothing between two records.</summary>
    private static OrderedDictionary<string, string> Standings(IRecord? record)
    {
        var told = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in (record as BoardRecord)?.Parts ?? [])
        {
            told.Add(part.Id, BoardText.Standing(part));
        }

        foreach (var (finding, standing, _, _) in (record as DecisionRecord)?.Findings ?? [])
        {
            var name = $"{finding.Kind}: {finding.Subject}";
            for (var number = 2; told.ContainsKey(name); number++)
            {
                name = $"{finding.Kind}: {finding.Subject} ({number})";
            }

            told.Add(name, $"{finding.Priority}, {RecordText.Placed(standing.Placement)}, stances {string.Join(" / ", standing.Stances.Select(RecordText.Stance))}");
        }

        return told;
    }
}
