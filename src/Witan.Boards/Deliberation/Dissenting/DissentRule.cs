using System.Globalization;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Dissenting;

/// <summary>Finds who stands against what won, and how strongly. Pure.</summary>
/// <remarks>
/// A seat dissents when it is against the option or prefers another. The strength is confidence × distance × weight; the
/// distance is from the stance on the winner down to 0, or up to the option that it prefers, whichever is more (1 to 4).
/// The confidence is that of the stance which makes the distance. The formula is our own; that a minority is to be heard
/// in its own words follows Nemeth ("Dissent as driving cognition", 1995).
/// </remarks>
public static class DissentRule
{
    /// <summary>Finds them.</summary>
    /// <param name="winner">What won.</param>
    /// <param name="ballots">The last ballots.</param>
    /// <param name="arguments">What was said; the words of a seat that gave no reason with its ballot are its last argument.</param>
    public static DissentReport Find(string winner, IReadOnlyList<Ballot> ballots, IReadOnlyList<Argument> arguments)
    {
        ArgumentNullException.ThrowIfNull(winner);
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(arguments);
        var voices = Numbered('D', ballots.Where(ballot => Distance(winner, ballot).Steps > 0).Select(ballot => Voice(winner, ballot, Words(winner, ballot, arguments))));
        var blocking = Numbered('B', ballots.Where(ballot => ballot.Of(winner).Veto is not null).Select(ballot => Voice(winner, ballot, ballot.Of(winner).Veto!)));
        return new DissentReport(voices, blocking);
    }

    private static (int Steps, BallotLine By) Distance(string winner, Ballot ballot)
    {
        var own = ballot.Of(winner);
        var preferred = Preferred(winner, ballot);
        var toOther = preferred is null ? 0 : preferred.Score - own.Score;
        return toOther > -own.Score ? (toOther, preferred!) : (Math.Max(0, -own.Score), own);
    }

    /// <summary>The option that stands highest above the winner; of equals, the surer one.</summary>
    private static BallotLine? Preferred(string winner, Ballot ballot) => ballot.Lines
        .Where(line => line.Option != winner && line.Score > ballot.Of(winner).Score && line.Score > 0)
        .OrderByDescending(line => line.Score)
        .ThenByDescending(line => line.Confidence)
        .ThenBy(line => line.Option, StringComparer.Ordinal)
        .FirstOrDefault();

    private static DissentVoice Voice(string winner, Ballot ballot, string words)
    {
        var (steps, by) = Distance(winner, ballot);
        return new DissentVoice
        {
            Id = string.Empty,
            Seat = ballot.Seat,
            Score = ballot.Of(winner).Score,
            Prefers = Preferred(winner, ballot)?.Option,
            Strength = Math.Round(by.Confidence * steps * ballot.Weight, 6),
            Words = words,
        };
    }

    /// <summary>The ballot's reason; else the last argument against the winner, or for what the seat prefers, or the last one at all.</summary>
    private static string Words(string winner, Ballot ballot, IReadOnlyList<Argument> arguments)
    {
        if (!string.IsNullOrWhiteSpace(ballot.Reason))
        {
            return ballot.Reason;
        }

        var own = arguments.Where(argument => argument.Seat == ballot.Seat).ToList();
        var preferred = Preferred(winner, ballot)?.Option;
        return (own.LastOrDefault(argument => argument.Option == winner && !argument.IsFor)
            ?? own.LastOrDefault(argument => argument.Option == preferred && argument.IsFor)
            ?? own.LastOrDefault())?.Claim ?? string.Empty;
    }

    private static List<DissentVoice> Numbered(char letter, IEnumerable<DissentVoice> voices) =>
        [.. voices
            .OrderByDescending(voice => voice.Strength)
            .ThenBy(voice => voice.Score)
            .ThenBy(voice => voice.Seat, StringComparer.Ordinal)
            .Select((voice, index) => voice with { Id = string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}") })];
}
