namespace Witan.Models.Cache.Disk;

/// <summary>The one connection that reads, and who may use it. Safe to share.</summary>
internal sealed class DiskReading : IDisposable
{
    /// <summary>How long a reader waits for another one; then the disk is slower than it is worth.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private AnswerFileReader? _reader;
    private long _generation;

    /// <summary>Reads; the default when there is nothing to read from, or others read for too long.</summary>
    /// <param name="read">What to do. It is not called when there is no file.</param>
    /// <param name="generation">Which file it was.</param>
    public T? Read<T>(Func<AnswerFileReader, T> read, out long generation)
    {
        generation = Interlocked.Read(ref _generation);
        if (!_gate.TryEnter(Wait))
        {
            return default;
        }

        try
        {
            generation = _generation;
            return _reader is null ? default : read(_reader);
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Takes another file, or none.</summary>
    public void Use(AnswerFileReader? reader)
    {
        lock (_gate)
        {
            _reader?.Dispose();
            _reader = reader;
            _generation++;
        }
    }

    /// <summary>Does something while nobody reads.</summary>
    public void Alone(Action work)
    {
        lock (_gate)
        {
            work();
        }
    }

    public bool Is(long generation)
    {
        lock (_gate)
        {
            return generation == _generation;
        }
    }

    public void Dispose() => Use(null);
}
