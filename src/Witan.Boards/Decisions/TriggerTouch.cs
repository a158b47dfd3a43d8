using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Decisions;

/// <summary>What an observation did to a trigger.</summary>
/// <param name="Trigger">The trigger as it stands now.</param>
/// <param name="From">Its colour before.</param>
/// <param name="Zone">Where the value lies.</param>
/// <param name="HasFired">Whether it fired now.</param>
public sealed record TriggerTouch(DecisionTrigger Trigger, TriggerState From, TriggerZone Zone, bool HasFired);
