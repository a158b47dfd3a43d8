using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Deliberation.Conformity;

namespace Witan.Boards.Records.Board;

/// <summary>Tells which stances turned, and on what. Pure.</summary>
internal static class PartFlips
{
    /// <summary>How the last ballots are named.</summary>
    public const string Vote = "vote";

    public static IReadOnlyList<RecordedFlip> Of(PartState part, PartDebate debate, PartOutcome? outcome)
    {
        var flips = debate.Rounds.SelectMany((opened, index) => debate.Flips[index].Flips.Select(flip => Told(Round(opened.Round!.Value), flip, Named(part, opened.Round.Value, flip))));
        var last = outcome?.Flips.Skip(debate.Flips.Count).SelectMany(report => report.Flips) ?? [];
        return [.. flips, .. last.Select(flip => Told(Vote, flip, part.Votes.GetValueOrDefault(flip.Seat) is { } voted ? Named(voted.Reasons, voted.Shown, flip) : []))];
    }

    private static string Round(int round) => string.Create(CultureInfo.InvariantCulture, $"round {round}");

    private static IReadOnlyList<string> Named(PartState part, int round, Flip flip) => part.Said(round, flip.Seat) is { } said ? Named(said.Reasons, said.Shown, flip) : [];

    private static IReadOnlyList<string> Named(IReadOnlyList<StatedReason> reasons, IReadOnlyList<string> shown, Flip flip) =>
        [.. reasons.Where(reason => reason.Option == flip.Option).SelectMany(reason => reason.Arguments).Intersect(shown, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static RecordedFlip Told(string when, Flip flip, IReadOnlyList<string> arguments) => new()
    {
        When = when,
        Seat = flip.Seat,
        Option = flip.Option,
        From = flip.From,
        To = flip.To,
        Direction = flip.Direction,
        Ground = flip.Ground,
        Arguments = arguments,
        WeighsNothing = flip.IsConforming,
    };
}
