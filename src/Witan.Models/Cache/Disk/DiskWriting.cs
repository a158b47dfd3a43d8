namespace Witan.Models.Cache.Disk;

/// <summary>Does what the queue asks for: opens the file, writes batches, sets a damaged file aside, probes. For one thread at a time.</summary>
/// <param name="path">The file.</param>
/// <param name="options">The bounds.</param>
/// <param name="reading">Who reads the same file.</param>
/// <param name="health">Is told how it went.</param>
/// <param name="tallies">Where it is counted.</param>
/// <param name="time">The clock.</param>
internal sealed class DiskWriting(
    string path, CacheOptions options, DiskReading reading, HealthWatch health, DiskTallies tallies, TimeProvider time) : IDisposable
{
    private readonly DiskBudget _budget = new(options.DiskBytesMax);
    private AnswerFileWriter? _writer;
    private long _entries;
    private long _bytes;

    /// <summary>Gets how many answers the file holds. By any thread.</summary>
    public long Entries => Interlocked.Read(ref _entries);

    /// <summary>Gets their bytes. By any thread.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Opens the file if it can be opened.</summary>
    public void Open() => Try(static _ => { });

    /// <summary>Writes a batch; while the disk is off it is dropped.</summary>
    public void Write(IReadOnlyCollection<DiskWork> batch)
    {
        var isDone = !health.IsOff && Try(writer =>
        {
            tallies.Wrote(writer.Write(batch, time.GetUtcNow().ToUnixTimeMilliseconds()));
            if (writer.IsLogLong)
            {
                // Whoever reads keeps the log from being emptied, and then it grows.
                reading.Alone(writer.EmptyLog);
            }
        });
        if (!isDone)
        {
            tallies.Dropped(batch.OfType<PutWork>().Count());
        }
    }

    /// <summary>Clears, also while the disk is off: whatever stayed would be there again when it comes back.</summary>
    public void Clear(ClearWork work)
    {
        var cleared = 0L;
        if (Try(writer => reading.Alone(() => cleared = writer.Clear(work.Tenant)), error => work.Done.TrySetException(error)))
        {
            work.Done.TrySetResult(cleared);
        }
    }

    /// <summary>Sets the file aside that a reader found damaged.</summary>
    public void Replace(ReplaceWork work)
    {
        if (reading.Is(work.Generation))
        {
            SetAside();
        }
    }

    /// <summary>Sees whether the disk that is off works again.</summary>
    public void Probe()
    {
        if (health.IsOff)
        {
            Close();
            if (Try(writer => writer.Probe()))
            {
                health.Recovered();
            }
        }
    }

    public void Dispose() => Close();

    private bool Try(Action<AnswerFileWriter> work, Action<Exception>? failed = null)
    {
        try
        {
            var writer = _writer ?? OpenFile();
            work(writer);
            Interlocked.Exchange(ref _entries, writer.Entries);
            Interlocked.Exchange(ref _bytes, writer.Bytes);
            health.Succeeded(isRead: false);
            return true;
        }
        catch (Exception error) when (DiskTrouble.IsTrouble(error))
        {
            health.Failed(isRead: false, error);
            failed?.Invoke(error);
            if (DiskTrouble.IsDamage(error))
            {
                SetAside();
            }

            return false;
        }
    }

    private AnswerFileWriter OpenFile()
    {
        var writer = new AnswerFileWriter(path, _budget);
        try
        {
            reading.Use(new AnswerFileReader(path));
            return _writer = writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private void SetAside()
    {
        Close();
        tallies.Damaged();
        try
        {
            DamagedFiles.SetAside(path, time.GetUtcNow(), options.DamagedFilesMax);
            OpenFile();
        }
        catch (Exception error) when (DiskTrouble.IsTrouble(error))
        {
            health.Failed(isRead: false, error);
        }
    }

    private void Close()
    {
        reading.Use(null);
        _writer?.Dispose();
        _writer = null;
        Interlocked.Exchange(ref _entries, 0);
        Interlocked.Exchange(ref _bytes, 0);
    }
}
