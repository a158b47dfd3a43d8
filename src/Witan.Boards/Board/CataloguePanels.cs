using Witan.Boards.Decisions.Storage;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Board;

/// <summary>Chooses panels from a tenant's catalogue.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="weights">What each persona's outcomes so far make its voice weigh.</param>
public sealed class CataloguePanels(PersonaCatalog catalog, PersonaWeights weights) : IPanels
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Vocabulary => [.. Expertise.All.Select(tag => tag.Tag)];

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<Seat>>> ChooseAsync(TenantContext context, ProblemPart part, BoardTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(terms);
        var entries = await catalog.ListAsync(context, cancellationToken);
        var rules = PanelRules.Of(entries).Under(terms);
        IReadOnlyList<string> needs = [.. part.Needs.Where(Expertise.IsKnown).Distinct(StringComparer.Ordinal).Take(PanelNeed.TagsMax)];
        var chosen = PanelSelector.Choose([.. entries.Select(entry => entry.Persona)], new PanelNeed(needs, $"{part.Goal}\n{part.Context}", terms.Experts), rules);
        return chosen.IsOk(out var seats, out var refusal)
            ? Weighed(seats, await weights.ReadAsync(context, cancellationToken))
            : refusal;
    }

    /// <inheritdoc/>
    public async Task<Persona> ModeratorAsync(TenantContext context, Moderator moderator, CancellationToken cancellationToken)
    {
        var code = Code(moderator);
        var entries = await catalog.ListAsync(context, cancellationToken);
        return entries.First(entry => entry.Persona.Code == code).Persona;
    }

    /// <summary>Who was right so far counts for more, who was wrong for less; what it comes to is pinned with the seat.</summary>
    private static List<Seat> Weighed(IReadOnlyList<PanelSeat> seats, IReadOnlyDictionary<string, double> weights) =>
        [.. seats.Select(seat => new Seat(seat.Persona with { Weight = Math.Min(Ballot.WeightMax, Math.Round(seat.Persona.Weight * weights.GetValueOrDefault(seat.Persona.Code, 1), 4)) }, seat.Reason))];

    /// <summary>Gets the code of a moderator's persona.</summary>
    internal static string Code(Moderator moderator) => moderator switch
    {
        Moderator.Contrarian => "contrarian",
        Moderator.Sceptic => "skeptic",
        _ => "optimist",
    };
}
