namespace Witan.Boards.Personas.Selection;

/// <summary>Says of each seat why it was given, in a sentence.</summary>
internal static class SeatReasons
{
    private const int NamedMax = 3;

    public static List<PanelSeat> Of(IReadOnlyList<PanelCandidate> seats, PanelNeed need) => [.. seats
        .OrderByDescending(seat => seat.IsForced)
        .ThenByDescending(seat => seat.Fit)
        .ThenBy(seat => seat.Persona.Code, StringComparer.Ordinal)
        .Select(seat => new PanelSeat(seat.Persona, seat.Fit, Reason(seat, [.. seats.Where(other => other != seat)], need)))];

    private static string Reason(PanelCandidate seat, List<PanelCandidate> others, PanelNeed need)
    {
        var covered = others.Aggregate(0u, (bits, other) => bits | other.Covers);
        var alone = Tags(seat.Covers & ~covered, need);
        var shared = Tags(seat.Covers & covered, need);
        var sentence = alone.Count > 0 ? $"covers {Join(alone)}, which nobody else here does"
            : shared.Count > 0 ? $"looks at {Join(shared)} as well, and reasons differently: {seat.Method}"
            : seat.Concerns > 0 ? $"the text touches {seat.Concerns} of its {seat.Persona.Lenses.Count} concerns; reasons by {seat.Method}"
            : $"brings {Join(New(seat, others))}, which nobody needs by name, and reasons by {seat.Method}";
        return seat.IsForced ? $"Always seated here; {sentence}." : $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    private static List<string> Tags(uint bits, PanelNeed need) => [.. need.Tags.Where((_, index) => index < PanelNeed.TagsMax && (bits & (1u << index)) != 0)];

    private static List<string> New(PanelCandidate seat, List<PanelCandidate> others)
    {
        var known = others.SelectMany(other => other.Persona.Expertise).ToHashSet(StringComparer.Ordinal);
        List<string> added = [.. seat.Persona.Expertise.Where(tag => !known.Contains(tag))];
        return added.Count > 0 ? added : ["a further view"];
    }

    private static string Join(List<string> words)
    {
        var named = words.Take(NamedMax).ToList();
        return named.Count == 1 ? named[0] : $"{string.Join(", ", named[..^1])} and {named[^1]}";
    }
}
