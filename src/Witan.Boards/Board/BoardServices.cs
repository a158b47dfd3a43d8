namespace Witan.Boards.Board;

/// <summary>What a board uses beside minds.</summary>
/// <param name="Panels">Chooses experts.</param>
/// <param name="Research">Looks things up.</param>
public sealed record BoardServices(IPanels Panels, IResearch Research);
