using Witan.Boards.Board;

namespace Witan.Boards.Roundtable;

/// <summary>What follows when one option is chosen.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Consequences">What it brings and costs, a sentence each.</param>
/// <param name="Estimate">How long or how much, with its source; that there is none, when there is none.</param>
/// <param name="NextSteps">What is done next, in order, and by whom.</param>
public sealed record TableBranch(string Option, IReadOnlyList<string> Consequences, string Estimate, IReadOnlyList<BoardAction> NextSteps);
