namespace Witan.Models.Calls;

/// <summary>Sets aside what a call may cost at most, before it is made, and takes down what it did cost.</summary>
public interface ICallBudget
{
    /// <summary>Sets the most aside that a call may cost, durably.</summary>
    /// <param name="request">Which model is to be called, and the most that it may cost.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The call's id, to settle it with.</returns>
    /// <exception cref="Exception">It does not fit a budget; the kind is the budget's own. The call must not be made.</exception>
    Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken);

    /// <summary>Says what a call used and cost.</summary>
    /// <param name="call">The id that the reservation gave.</param>
    /// <param name="use">What it used.</param>
    void Settle(string call, CallUse use);
}
