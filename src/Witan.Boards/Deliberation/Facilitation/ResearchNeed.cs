namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>A question that documents or the world could answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What is to be found out.</param>
public sealed record ResearchNeed(string Id, string Question);
