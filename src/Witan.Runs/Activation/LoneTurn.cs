namespace Witan.Runs.Activation;

/// <summary>The turn of the one dispatcher of a machine.</summary>
internal sealed class LoneTurn : IDispatchTurn
{
    public Task<int> TakeAsync(Func<CancellationToken, Task<int>> admit, CancellationToken cancellationToken) => admit(cancellationToken);
}
