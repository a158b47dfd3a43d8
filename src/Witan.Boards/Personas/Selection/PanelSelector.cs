using Witan.Boards.Personas.Lenses;
using Witan.Kernel.Results;

namespace Witan.Boards.Personas.Selection;

/// <summary>Chooses who sits on a board: exactly as many as asked, by fit and by difference. Pure; the same input gives the same board, in whatever order the catalogue is given.</summary>
/// <remarks>
/// A board is built seat by seat, then bettered by exchanging single seats as long as that helps: whoever adds nothing is replaced and never left
/// out. It starts from the better of two boards, of which one is the best by fit alone, so that it never covers less than that.
/// </remarks>
public static class PanelSelector
{
    /// <summary>How often all seats are gone through for exchanges; in practice the second time finds nothing.</summary>
    private const int ExchangesMax = 8;

    /// <summary>How much of the fit the needed tags make; the rest is what the text says.</summary>
    internal const double TagShare = 0.7;

    /// <summary>Chooses.</summary>
    /// <param name="catalogue">The personas of the tenant; those without a seat to be chosen for are passed over.</param>
    /// <param name="need">What the question needs.</param>
    /// <param name="rules">Who is never and who always seated.</param>
    /// <returns>Exactly as many seats as needed, the forced first, then by fit; <see cref="InvalidInput"/> when the need is not one that can be met,
    /// <see cref="Conflict"/> when too few are left or too many are forced.</returns>
    public static Result<IReadOnlyList<PanelSeat>> Choose(IReadOnlyList<Persona> catalogue, PanelNeed need, PanelRules rules)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(rules);
        var candidates = Candidates(catalogue, need, rules);
        if (Refusal(candidates, need, rules) is { } refusal)
        {
            return refusal;
        }

        var forced = candidates.Where(candidate => candidate.IsForced).ToList();
        var open = candidates.Where(candidate => !candidate.IsForced).ToList();
        List<PanelCandidate> fitting = [.. forced, .. open.OrderByDescending(candidate => candidate.Fit).Take(need.Seats - forced.Count)];
        var differing = Build(forced, open, need.Seats);
        var seats = PanelScore.Of(fitting).IsBetterThan(PanelScore.Of(differing)) ? fitting : differing;
        Better(seats, forced.Count, open);
        return SeatReasons.Of(seats, need);
    }

    private static List<PanelCandidate> Candidates(IReadOnlyList<Persona> catalogue, PanelNeed need, PanelRules rules)
    {
        var able = catalogue
            .Where(persona => persona.IsSelectable && !rules.Excluded.Contains(persona.Code))
            .DistinctBy(persona => persona.Code, StringComparer.Ordinal)
            .OrderBy(persona => persona.Code, StringComparer.Ordinal)
            .ToList();
        var text = LensLexicons.Of(able).Read(need.Text);
        return [.. able.Select(persona => Measure(persona, need, text, rules))];
    }

    private static PanelCandidate Measure(Persona persona, PanelNeed need, CueIndex text, PanelRules rules)
    {
        var covers = 0u;
        for (var tag = 0; tag < Math.Min(need.Tags.Count, PanelNeed.TagsMax); tag++)
        {
            covers |= persona.Expertise.Contains(need.Tags[tag]) ? 1u << tag : 0;
        }

        // A cue alone may be another word: "rent" is a concern of whoever builds software only where software is spoken of.
        var concerns = persona.Lenses.Count(lens => text.StandsOn(lens.Cues, 1) && (lens.AppliesTo.Count == 0 || text.StandsOn(lens.AppliesTo, 1)));
        var tagFit = need.Tags.Count == 0 ? 0 : (double)System.Numerics.BitOperations.PopCount(covers) / need.Tags.Count;
        var textFit = persona.Lenses.Count == 0 ? 0 : (double)concerns / persona.Lenses.Count;
        var weight = rules.Weights.GetValueOrDefault(persona.Code, persona.Weight);
        return new PanelCandidate(
            persona,
            rules.Forced.Contains(persona.Code),
            covers,
            persona.Method?.Name ?? $"the way of {persona.Code}",
            weight * ((TagShare * tagFit) + ((1 - TagShare) * textFit)),
            PanelDepth.Of(persona, need, weight),
            weight * textFit,
            concerns);
    }

    private static Refusal? Refusal(List<PanelCandidate> candidates, PanelNeed need, PanelRules rules)
    {
        if (need.Seats is < PanelNeed.SeatsMin or > PanelNeed.SeatsMax)
        {
            return new InvalidInput($"A board has {PanelNeed.SeatsMin} to {PanelNeed.SeatsMax} seats, not {need.Seats}.");
        }

        if (need.Tags.Count > PanelNeed.TagsMax || need.Tags.Distinct(StringComparer.Ordinal).Count() < need.Tags.Count)
        {
            return new InvalidInput($"A question needs up to {PanelNeed.TagsMax} different tags of expertise, not {need.Tags.Count}.");
        }

        if (rules.Forced.Where(code => !candidates.Exists(candidate => candidate.IsForced && candidate.Persona.Code == code)).Order(StringComparer.Ordinal).FirstOrDefault() is { } absent)
        {
            return new Conflict($"'{absent}' is always to be seated, and is not among the experts that can be. Free it, or include it again.");
        }

        return rules.Forced.Count > need.Seats ? new Conflict($"{rules.Forced.Count} personas are always to be seated, on {need.Seats} seats. Free some, or ask for more seats.")
            : candidates.Count < need.Seats ? new Conflict($"{candidates.Count} experts can be seated, on {need.Seats} seats. Include more, or ask for fewer seats.")
            : null;
    }

    /// <summary>Fills the seats one by one with whoever makes the board the most.</summary>
    private static List<PanelCandidate> Build(List<PanelCandidate> forced, List<PanelCandidate> open, int count)
    {
        List<PanelCandidate> seats = [.. forced];
        while (seats.Count < count)
        {
            PanelCandidate? best = null;
            PanelScore? bestScore = null;
            foreach (var candidate in open.Where(candidate => !seats.Contains(candidate)))
            {
                var score = PanelScore.Of([.. seats, candidate]);
                if (bestScore is null || score.IsBetterThan(bestScore))
                {
                    (best, bestScore) = (candidate, score);
                }
            }

            seats.Add(best!);
        }

        return seats;
    }

    /// <summary>Exchanges single seats as long as the board gains by it. The forced ones, which stand first, keep theirs.</summary>
    private static void Better(List<PanelCandidate> seats, int forced, List<PanelCandidate> open)
    {
        var score = PanelScore.Of(seats);
        for (var turn = 0; turn < ExchangesMax; turn++)
        {
            var before = score;
            for (var seat = forced; seat < seats.Count; seat++)
            {
                foreach (var candidate in open.Where(candidate => !seats.Contains(candidate)).ToList())
                {
                    var sitting = seats[seat];
                    seats[seat] = candidate;
                    var tried = PanelScore.Of(seats);
                    (score, seats[seat]) = tried.IsBetterThan(score) ? (tried, candidate) : (score, sitting);
                }
            }

            if (!score.IsBetterThan(before))
            {
                return;
            }
        }
    }
}
