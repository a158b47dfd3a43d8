using System.Text;
using Witan.Boards.Deliberation.Constraints.Marks;

namespace Witan.Boards.Board;

/// <summary>Words a part's outcome by rule, from the count and the seats' own words.</summary>
internal static class OutcomeWords
{
    /// <summary>Words the outcome of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="outcome">What was counted.</param>
    /// <param name="broken">The limits that the winner breaks.</param>
    public static string Of(PartState part, PartOutcome outcome, IReadOnlyList<LimitMark> broken)
    {
        var text = new StringBuilder();
        var options = part.Part.Options.ToDictionary(option => option.Id, option => option.Text, StringComparer.Ordinal);
        text.Append(outcome.Final.Winner is { } winner
            ? $"The vote is for {winner}: {options[winner]} {outcome.Final.Leader.Supporters} of {outcome.Final.Voted} seats are for it, {outcome.Final.Leader.Opponents} against."
            : $"No option won. {outcome.Final.WhyNone}");
        foreach (var mark in broken)
        {
            text.Append(' ').Append(PartLimits.Words(mark));
        }

        var best = outcome.Ballots
            .Where(ballot => ballot.Of(outcome.Final.Leader.Option).Score > 0 && ballot.Reason.Length > 0)
            .OrderByDescending(ballot => ballot.Of(outcome.Final.Leader.Option).Score * ballot.Of(outcome.Final.Leader.Option).Confidence * ballot.Weight)
            .ThenBy(ballot => ballot.Seat, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is not null)
        {
            text.Append($" The best-founded draft for it says: {best.Reason}");
        }

        foreach (var voice in outcome.Dissent.Binding)
        {
            text.Append($" Against it stands [{voice.Id}]: {voice.Words}");
        }

        return text.Append(' ').Append(outcome.Effect.Says).ToString();
    }

    /// <summary>Puts before the words of an outcome what they leave out of the limits that are broken: no option that breaks one is chosen silently.</summary>
    /// <param name="text">The words.</param>
    /// <param name="results">The outcome of the parts.</param>
    public static string WithBroken(string text, IReadOnlyList<PartResult> results) => string.Join(
        '\n', [.. results.SelectMany(result => (result.Broken ?? []).Where(broken => !text.Contains(broken, StringComparison.Ordinal)).Select(broken => $"{result.Part}: {broken}")), text]);

    /// <summary>Words the outcome of all parts.</summary>
    public static string Of(IReadOnlyList<PartResult> results) =>
        string.Join('\n', results.Select(result => result.Chosen is { } chosen ? string.Join(' ', [$"{result.Goal} The board chooses {chosen}.", .. result.Broken ?? []]) : $"{result.Goal} {result.Text}"));
}
