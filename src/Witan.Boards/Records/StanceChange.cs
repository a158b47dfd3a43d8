using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>A stance that changed in debate.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Mind">Who changed.</param>
/// <param name="Round">In which round.</param>
/// <param name="From">The stance before.</param>
/// <param name="To">The stance after.</param>
/// <param name="Reason">Why.</param>
public sealed record StanceChange(string Finding, Mind Mind, int Round, int From, int To, string Reason);
