using Witan.Data;
using Witan.Models.Cache;
using Witan.Runs.Engine;

namespace Witan;

/// <summary>Tells the runs that are driven when the answer cache loses its disk and has it again.</summary>
internal sealed class CacheNotes : ICacheEvents, IAsyncDisposable
{
    private const string By = "cache";

    private readonly Lock _gate = new();
    private Task _telling = Task.CompletedTask;

    /// <summary>Gets or sets what drives the runs; null before there is anything to tell.</summary>
    public RunEngine? Engine { get; set; }

    /// <inheritdoc/>
    public void Degraded(string reason) => Tell(reason);

    /// <inheritdoc/>
    public void Recovered() => Tell("The answer cache uses its disk again.");

    /// <summary>Waits until everything is told.</summary>
    public async ValueTask DisposeAsync()
    {
        Task telling;
        lock (_gate)
        {
            telling = _telling;
        }

        await telling;
    }

    /// <summary>One after the other, and on no thread of the cache.</summary>
    private void Tell(string text)
    {
        lock (_gate)
        {
            var before = _telling;
            _telling = Task.Run(() => TellAsync(before, text));
        }
    }

    private async Task TellAsync(Task before, string text)
    {
        await before;
        try
        {
            await (Engine?.NoteAsync(By, text, CancellationToken.None) ?? Task.CompletedTask);
        }
        catch (StorageException)
        {
            // Where the journal cannot be written either, the run says so itself.
        }
    }
}
