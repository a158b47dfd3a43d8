using Witan.Boards.Deliberation.Moderation;
using Witan.Boards.Personas;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Board;

/// <summary>Chooses the experts of a panel.</summary>
public interface IPanels
{
    /// <summary>Gets the tags of expertise that there are.</summary>
    IReadOnlyList<string> Vocabulary { get; }

    /// <summary>Chooses exactly as many as the terms ask for.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="part">For which part.</param>
    /// <param name="terms">How the board deliberates.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The seats, or why there is no such panel.</returns>
    Task<Result<IReadOnlyList<Seat>>> ChooseAsync(TenantContext context, ProblemPart part, BoardTerms terms, CancellationToken cancellationToken);

    /// <summary>Finds a moderator.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="moderator">Which.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<Persona> ModeratorAsync(TenantContext context, Moderator moderator, CancellationToken cancellationToken);
}
