using Witan.Boards.Board;
using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Records.Board;

/// <summary>Merges the risks that seats named in like words. Pure; who voted first changes nothing.</summary>
internal static class MergedRisks
{
    /// <summary>Merges. Of like risks the weightiest gives the words; severity and likelihood are the highest that anybody named.</summary>
    public static IReadOnlyList<RecordedRisk> Of(PartState part)
    {
        var groups = new List<List<(string Seat, BoardRisk Risk)>>();
        var named = part.Votes.Values
            .SelectMany(voted => voted.Risks.Select(risk => (voted.Seat, Risk: risk)))
            .OrderByDescending(pair => pair.Risk.Severity * pair.Risk.Likelihood)
            .ThenBy(pair => pair.Seat, StringComparer.Ordinal)
            .ThenBy(pair => pair.Risk.Text, StringComparer.Ordinal);
        foreach (var pair in named)
        {
            if (groups.Find(group => AreAlike(group[0].Risk, pair.Risk)) is { } known)
            {
                known.Add(pair);
            }
            else
            {
                groups.Add([pair]);
            }
        }

        return [.. groups.Select(Merge).OrderByDescending(risk => risk.Weight).ThenBy(risk => risk.Text, StringComparer.Ordinal)];
    }

    private static bool AreAlike(BoardRisk first, BoardRisk second) =>
        string.Equals(first.Text, second.Text, StringComparison.OrdinalIgnoreCase) || ClaimLikeness.AreAlike(ClaimWords.Of(first.Text), ClaimWords.Of(second.Text), oneKind: false);

    private static RecordedRisk Merge(List<(string Seat, BoardRisk Risk)> group)
    {
        var (severity, likelihood) = (group.Max(pair => pair.Risk.Severity), group.Max(pair => pair.Risk.Likelihood));
        return new RecordedRisk(
            PlainText.Line(group[0].Risk.Text),
            severity,
            likelihood,
            severity * likelihood,
            [.. group.Select(pair => PlainText.Line(pair.Risk.Mitigation)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. group.Select(pair => pair.Seat).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
