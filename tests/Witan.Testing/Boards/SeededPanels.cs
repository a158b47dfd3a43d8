using Witan.Boards.Board;
using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Testing.Boards;

/// <summary>Panels of the program's own personas, without a database.</summary>
public sealed class SeededPanels : IPanels
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Vocabulary { get; } = [.. Expertise.All.Select(tag => tag.Tag)];

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<Seat>>> ChooseAsync(TenantContext context, ProblemPart part, BoardTerms terms, CancellationToken cancellationToken)
    {
        var rules = new PanelRules { Excluded = terms.Excluded.ToHashSet(StringComparer.Ordinal), Forced = terms.Forced.ToHashSet(StringComparer.Ordinal) };
        var chosen = PanelSelector.Choose(SeededPersonas.All, new PanelNeed([.. part.Needs.Where(Expertise.IsKnown)], part.Goal, terms.Experts), rules);
        return Task.FromResult<Result<IReadOnlyList<Seat>>>(chosen.IsOk(out var seats, out var refusal) ? seats.Select(seat => new Seat(seat.Persona, seat.Reason)).ToList() : refusal);
    }

    /// <inheritdoc/>
    public Task<Persona> ModeratorAsync(TenantContext context, Moderator moderator, CancellationToken cancellationToken) =>
        Task.FromResult(SeededPersonas.All.First(persona => persona.Code == CataloguePanels.Code(moderator)));
}
