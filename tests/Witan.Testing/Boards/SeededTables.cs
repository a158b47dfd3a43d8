using Witan.Boards.Board;
using Witan.Boards.Personas;
using Witan.Boards.Personas.Selection;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Governance;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Testing.Boards;

/// <summary>Round tables of the program's own personas under the program's own rules, without a database.</summary>
public sealed class SeededTables : ITables
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<GovernanceRule>> RulesAsync(TenantContext context, CancellationToken cancellationToken) => Task.FromResult(SeededRules.All);

    /// <inheritdoc/>
    public Task<Result<TableSeats>> SeatAsync(TenantContext context, IReadOnlyList<string> needs, BoardTerms terms, CancellationToken cancellationToken) =>
        Task.FromResult(TableSeating.Seat(SeededPersonas.All, needs, new PanelRules().Under(terms)));
}
