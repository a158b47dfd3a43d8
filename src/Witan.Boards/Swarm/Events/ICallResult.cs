using Witan.Runs.Driving;

namespace Witan.Boards.Swarm.Events;

/// <summary>An event that a model call stands behind.</summary>
public interface ICallResult : IStepResult
{
    /// <summary>Gets what the call used.</summary>
    CallReceipt Call { get; }
}
