namespace Witan.Models.Cache;

/// <summary>Tells when another process cleared the same cache, by a file beside it that grows a byte with each clearing. Safe to share.</summary>
/// <remarks>It is looked at once a second, away from whoever asks, so that what another process cleared is in memory for a second at most.</remarks>
internal sealed class ClearWatch : IDisposable
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "answers.clears";

    /// <summary>The most bytes of the file; then it is begun anew.</summary>
    private const int BytesMax = 4_096;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly Action _cleared;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private (long Bytes, DateTime At) _seen;

    /// <summary>Initializes a new instance of the <see cref="ClearWatch"/> class.</summary>
    /// <param name="directory">Where the cache lies.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cleared">Is told when another process cleared it.</param>
    public ClearWatch(string directory, TimeProvider time, Action cleared)
    {
        _path = Path.Combine(directory, FileName);
        _cleared = cleared;
        _seen = Read();
        _timer = time.CreateTimer(static watch => ((ClearWatch)watch!).Look(), this, Every, Every);
    }

    /// <summary>Looks now.</summary>
    public void Look()
    {
        lock (_gate)
        {
            var found = Read();
            if (found == _seen)
            {
                return;
            }

            _seen = found;
        }

        _cleared();
    }

    /// <summary>Tells other processes that the cache was cleared.</summary>
    /// <exception cref="IOException">The file cannot be written, and they may keep what they have in memory.</exception>
    public void Mark()
    {
        try
        {
            lock (_gate)
            {
                using (var file = new FileStream(_path, _seen.Bytes < BytesMax ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
                {
                    file.WriteByte((byte)'.');
                }

                _seen = Read();
            }
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"Other processes could not be told that the answer cache was cleared: {error.Message}", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>A file that cannot be looked at is as one that is not there: who can clear the cache can write it.</summary>
    private (long Bytes, DateTime At) Read()
    {
        try
        {
            return new FileInfo(_path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
