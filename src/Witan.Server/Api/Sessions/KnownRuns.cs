using Microsoft.Extensions.Caching.Memory;
using Witan.Kernel.Identity;
using Witan.Runs.Journal;

namespace Witan.Server.Api.Sessions;

/// <summary>Runs as they were read last. A run's events never change, there are only more of them: so whoever asks again costs the database no more than the new ones.</summary>
/// <remarks>Nothing here decides who may see a run: it is asked with a head that the database gave to the very caller.</remarks>
internal sealed class KnownRuns : IDisposable
{
    /// <summary>The most bytes that all together take, about.</summary>
    public const long BytesMax = 64L * 1024 * 1024;

    /// <summary>What takes more than this is read anew each time, rather than put all others out.</summary>
    public const long BytesOfOneMax = BytesMax / 8;

    /// <summary>For how long a run is kept that nobody asks for.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = BytesMax });

    /// <summary>Gets a run as it was when its head was read.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="context">For whom.</param>
    /// <param name="head">The head that this context was given.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<KnownRun> ReadAsync(IJournal journal, TenantContext context, RunHead head, CancellationToken cancellationToken)
    {
        var known = _known.Get<KnownRun>(head.Id);
        if (known?.Version == head.Version)
        {
            return known;
        }

        // Others may have read it further than this caller's head.
        var isBehind = known is not null && known.Version < head.Version && head.Version - known.Version <= IJournal.PageLimit;
        var read = isBehind
            ? known!.With(await journal.ReadAsync(context, head.Id, known.Version, (int)(head.Version - known.Version), cancellationToken))
            : KnownRun.Of(await journal.ReadAsync(context, head.Id, cancellationToken));
        if (read.Bytes <= BytesOfOneMax && !(known?.Version > read.Version))
        {
            _known.Set(head.Id, read, new MemoryCacheEntryOptions { Size = read.Bytes, SlidingExpiration = KeptFor });
        }

        return read;
    }

    /// <summary>Gets a run if it is at hand as its head says.</summary>
    public KnownRun? Find(RunHead head) => _known.Get<KnownRun>(head.Id) is { } known && known.Version == head.Version ? known : null;

    public void Dispose() => _known.Dispose();
}
