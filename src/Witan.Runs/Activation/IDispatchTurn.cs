namespace Witan.Runs.Activation;

/// <summary>Lets one dispatcher at a time admit runs.</summary>
internal interface IDispatchTurn
{
    /// <summary>Waits for the turn and admits. All of what is admitted counts, or nothing.</summary>
    /// <param name="admit">Admits, and gives how many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<int> TakeAsync(Func<CancellationToken, Task<int>> admit, CancellationToken cancellationToken);
}
