using Witan.Boards.Deliberation;
using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>What a mind said of the whole.</summary>
/// <param name="Mind">The mind.</param>
/// <param name="First">Its blind stances.</param>
/// <param name="Final">Its last stances.</param>
/// <param name="FirstReason">Why, at first.</param>
/// <param name="Reason">Why, at last.</param>
/// <param name="ConditionOfApproval">Under which condition it approves.</param>
public sealed record MindSummary(
    Mind Mind, IReadOnlyList<Stance> First, IReadOnlyList<Stance> Final, string FirstReason, string Reason, string ConditionOfApproval);
