using System.Text;

namespace Witan.Boards.Board;

/// <summary>Words a part's outcome by rule, from the count and the seats' own words.</summary>
internal static class OutcomeWords
{
    /// <summary>Words the outcome of a part.</summary>
    public static string Of(PartState part, PartOutcome outcome)
    {
        var text = new StringBuilder();
        var options = part.Part.Options.ToDictionary(option => option.Id, option => option.Text, StringComparer.Ordinal);
        text.Append(outcome.Final.Winner is { } winner
            ? $"The vote is for {winner}: {options[winner]} {outcome.Final.Leader.Supporters} of {outcome.Final.Voted} seats are for it, {outcome.Final.Leader.Opponents} against."
            : $"No option won. {outcome.Final.WhyNone}");
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

    /// <summary>Words the outcome of all parts.</summary>
    public static string Of(IReadOnlyList<PartResult> results) =>
        string.Join('\n', results.Select(result => result.Chosen is { } chosen ? $"{result.Goal} The board chooses {chosen}." : $"{result.Goal} {result.Text}"));
}
