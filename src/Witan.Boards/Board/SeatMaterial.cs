using Witan.Boards.Deliberation.Blindness;

namespace Witan.Boards.Board;

/// <summary>What an expert is given, and which arguments of others stand in it.</summary>
/// <param name="Input">What it is given.</param>
/// <param name="Peers">The arguments that it is shown.</param>
internal sealed record SeatMaterial(BoardInput Input, IReadOnlyList<PeerArgument> Peers)
{
    /// <summary>Gets the ids of the arguments that it is shown.</summary>
    public IReadOnlyList<string> Shown => [.. Peers.SelectMany(peer => peer.Ids)];
}
