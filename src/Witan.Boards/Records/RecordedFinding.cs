using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Answers;

namespace Witan.Boards.Records;

/// <summary>A finding with what became of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Standing">Where the minds stand.</param>
/// <param name="Counter">The argument against it; null when none was given.</param>
/// <param name="Reasons">Each mind's last reason: methodical, rapid, questioning.</param>
public sealed record RecordedFinding(SwarmFinding Finding, FindingStanding Standing, CounterArgument? Counter, IReadOnlyList<string> Reasons);
