namespace Witan.Boards.Deliberation.Conformity;

/// <summary>What a seat gives as the reason for a changed stance.</summary>
/// <param name="Seat">The seat's code.</param>
/// <param name="Option">The option's id.</param>
/// <param name="Arguments">The ids of the arguments that it names.</param>
public sealed record StatedReason(string Seat, string Option, IReadOnlyList<string> Arguments);
