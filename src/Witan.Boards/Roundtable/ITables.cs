using Witan.Boards.Board;
using Witan.Boards.Roundtable.Governance;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Roundtable;

/// <summary>Knows who may sit at a tenant's round tables, and which rules hold there.</summary>
public interface ITables
{
    /// <summary>Reads the rules.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<GovernanceRule>> RulesAsync(TenantContext context, CancellationToken cancellationToken);

    /// <summary>Seats a table.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="needs">The subjects, as tags of the vocabulary.</param>
    /// <param name="terms">Who is never and who always seated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The table, or why there is none.</returns>
    Task<Result<TableSeats>> SeatAsync(TenantContext context, IReadOnlyList<string> needs, BoardTerms terms, CancellationToken cancellationToken);
}
