namespace Witan.Boards.Deliberation.Dissenting;

/// <summary>What a synthesis says was counted for an option.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Supporters">How many are for it.</param>
/// <param name="Opponents">How many are against it.</param>
public sealed record ClaimedTally(string Option, int Supporters, int Opponents);
