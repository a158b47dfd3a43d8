using Witan.Boards.Board;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Boards.Roundtable.Governance;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Roundtable;

/// <summary>Seats round tables from a tenant's catalogue, under its own rules.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="rules">The rules.</param>
public sealed class CatalogueTables(PersonaCatalog catalog, GovernanceRules rules) : ITables
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<GovernanceRule>> RulesAsync(TenantContext context, CancellationToken cancellationToken) =>
        [.. (await rules.ListAsync(context, cancellationToken)).Where(entry => entry.IsOn).Select(entry => entry.Rule)];

    /// <inheritdoc/>
    public async Task<Result<TableSeats>> SeatAsync(TenantContext context, IReadOnlyList<string> needs, BoardTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var entries = await catalog.ListAsync(context, cancellationToken);
        return TableSeating.Seat([.. entries.Select(entry => entry.Persona)], needs, PanelRules.Of(entries).Under(terms));
    }
}
