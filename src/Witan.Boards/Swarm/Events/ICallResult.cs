using Witan.Runs.Driving;

namespace Witan.Boards.Swarm.Events;

/// <summary>An event that a model call stands behind, or may stand behind.</summary>
public interface ICallResult : IStepResult
{
    /// <summary>Gets what the call used; null when a rule did without one.</summary>
    CallReceipt? Call { get; }
}
