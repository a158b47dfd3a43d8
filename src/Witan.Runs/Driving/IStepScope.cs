using Witan.Kernel.Identity;
using Witan.Runs.Events;

namespace Witan.Runs.Driving;

/// <summary>What a step may use of the run that it belongs to.</summary>
public interface IStepScope
{
    /// <summary>Gets for whom the run is.</summary>
    TenantContext Context { get; }

    /// <summary>Gets the run.</summary>
    RunId Run { get; }

    /// <summary>Sets the most aside that a call may cost, durably, before it is made.</summary>
    /// <param name="claim">The call, and the most that it may cost; 0 sets nothing aside and costs no append.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The call's id, to settle it with; unique in the run, and another one each time the step is tried.</returns>
    /// <exception cref="BudgetExceededException">It would not fit the run's budget. Nothing was set aside, and the call must not be made.</exception>
    /// <exception cref="OperationCanceledException">The run was closed, paused or taken over meanwhile.</exception>
    Task<string> ReserveAsync(CallClaim claim, CancellationToken cancellationToken);

    /// <summary>Says what a call cost. It is journaled with the step's result, or at once when the step was broken off before.</summary>
    /// <param name="call">The id that the reservation gave.</param>
    /// <param name="costUsd">The price, in US dollars.</param>
    /// <param name="bill">Completes what is known of the call from its reservation; null when there is no more to say.</param>
    void Settle(string call, decimal costUsd, Func<CallBill, CallBill>? bill = null);
}
