using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Movement;

/// <summary>What was said and held in one round.</summary>
/// <param name="Ballots">The ballots of those who spoke; who did not keeps the one from before.</param>
/// <param name="Arguments">What was said.</param>
public sealed record DebateRound(IReadOnlyList<Ballot> Ballots, IReadOnlyList<Argument> Arguments);
