namespace Witan.Data.Tests.Changes;

/// <summary>Reads a watch one change at a time, each within a time-out.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<string?> _changes;

    public Watcher(IDatabase database) => _changes = database.WatchAsync(_stop.Token).GetAsyncEnumerator(CancellationToken.None);

    public async Task<string?> NextAsync()
    {
        Assert.True(await MoveAsync());
        return _changes.Current;
    }

    public Task<bool> MoveAsync() => _changes.MoveNextAsync().AsTask().WaitAsync(Patience, CancellationToken.None);

    public Task StopAsync() => _stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _changes.DisposeAsync();
        _stop.Dispose();
    }
}
