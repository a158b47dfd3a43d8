using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Deliberation.Blindness;

/// <summary>Shows a reader what the others said: without names, the own left out, in an order of the reader's own. Pure.</summary>
/// <remarks>
/// Names draw agreement to rank, and a fixed order to what comes first (Choi et al., "When identity skews debate", 2025;
/// Zheng et al., "Judging LLM-as-a-judge", 2023). The order follows from a hash of seed, round, reader and argument, so
/// that a run told again shows the same.
/// </remarks>
public static class PeerView
{
    /// <summary>Makes the view of one reader.</summary>
    /// <param name="reader">The reader's code.</param>
    /// <param name="arguments">What was said, by all.</param>
    /// <param name="mask">The board's mask of names.</param>
    /// <param name="options">How it is shown.</param>
    public static IReadOnlyList<PeerArgument> For(string reader, IEnumerable<Argument> arguments, SeatMask mask, PeerViewOptions options)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(mask);
        ArgumentNullException.ThrowIfNull(options);
        var drawn = Drawn(ArgumentGroups.Of(arguments.Where(argument => argument.Seat != reader)), group => group[0].Id, reader, options);
        return [.. drawn.Select((group, index) => new PeerArgument
        {
            Label = string.Create(CultureInfo.InvariantCulture, $"P{index + 1}"),
            Ids = [.. group.Select(argument => argument.Id)],
            Option = group[0].Option,
            IsFor = group[0].IsFor,
            Claims = [.. Drawn(group, argument => argument.Id, reader, options).Select(argument => mask.Apply(argument.Claim)).Distinct(StringComparer.Ordinal)],
            Evidence = [.. group.SelectMany(argument => argument.Evidence).Distinct().OrderBy(line => line.Document, StringComparer.Ordinal).ThenBy(line => line.Line)],
            Seats = options.HidesNumbers ? null : group.Select(argument => argument.Seat).Distinct(StringComparer.Ordinal).Count(),
        })];
    }

    private static IEnumerable<T> Drawn<T>(IEnumerable<T> items, Func<T, string> id, string reader, PeerViewOptions options) =>
        items.OrderBy(item => Lot(options, reader, id(item)), StringComparer.Ordinal).ThenBy(id, StringComparer.Ordinal);

    private static string Lot(PeerViewOptions options, string reader, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{options.Seed.Length}:{options.Seed}|{options.Round}|{reader.Length}:{reader}|{id}"))));
}
