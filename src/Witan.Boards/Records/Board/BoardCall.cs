using Witan.Boards.Swarm.Events;

namespace Witan.Boards.Records.Board;

/// <summary>A call to a mind, with the step that made it and who was asked.</summary>
/// <param name="Step">The kind of step.</param>
/// <param name="Who">The code of the seat, the name of the moderator, or the facilitator.</param>
/// <param name="Receipt">What it used.</param>
internal sealed record BoardCall(string Step, string Who, CallReceipt Receipt);
