using System.Threading.Channels;
using Witan.Models.Cache.Disk;

namespace Witan.Models.Cache;

/// <summary>Answers in a SQLite file of their own, bounded by the bytes that it takes on the disk. Safe to share.</summary>
/// <remarks>
/// It is a cache: a crash may take the latest answers, and whatever is not what was written is set aside, never returned. Writes wait in a
/// bounded queue for one thread that commits them in batches; a full queue drops them. Those that came first go first. A disk that fails
/// is left alone after <see cref="CacheOptions.FaultsMax"/> faults in a row and tried again every <see cref="CacheOptions.ProbeEvery"/>.
/// </remarks>
public sealed class AnswerDisk : IAsyncDisposable
{
    /// <summary>The most writes of one transaction.</summary>
    private const int BatchMax = 2_048;

    private readonly CacheOptions _options;
    private readonly TimeProvider _time;
    private readonly string _path;
    private readonly DiskBudget _budget;
    private readonly DiskTallies _tallies = new();
    private readonly DiskReading _reading = new();
    private readonly HealthWatch _health;
    private readonly DiskWriting _writing;
    private readonly Channel<DiskWork> _queue;
    private readonly ITimer _probing;
    private readonly Task _working;
    private long _queuedBytes;

    /// <summary>Initializes a new instance of the <see cref="AnswerDisk"/> class and opens its file. A disk that fails counts as a fault, and throws nothing.</summary>
    /// <param name="options">Where it lies, and the bounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="events">Is told when the disk cannot be used and when it can again; null when nobody wants to know.</param>
    /// <exception cref="ArgumentException">The options are not right, or name no directory.</exception>
    public AnswerDisk(CacheOptions options, TimeProvider time, ICacheEvents? events = null)
    {
        _options = CacheOptions.Checked(options);
        _path = Path.Combine(options.Directory ?? throw new ArgumentException("A cache on the disk needs a directory.", nameof(options)), CacheOptions.FileName);
        _time = time;
        _budget = new DiskBudget(options.DiskBytesMax);
        _health = new HealthWatch(options.FaultsMax, _tallies, events);
        _writing = new DiskWriting(_path, options, _reading, _health, _tallies, time);
        _queue = Channel.CreateBounded<DiskWork>(new BoundedChannelOptions(options.QueueMax) { SingleReader = true });
        _writing.Open();
        _probing = time.CreateTimer(static disk => ((AnswerDisk)disk!).AskForProbe(), this, options.ProbeEvery, options.ProbeEvery);
        _working = Task.Run(WorkAsync);
    }

    /// <summary>Gets what it holds and what it did.</summary>
    public DiskStats Stats => _tallies.Read(_health.IsOff ? DiskState.Off : DiskState.On) with
    {
        Entries = _writing.Entries,
        Bytes = _writing.Bytes,
        FileBytes = AnswerFile.BytesOf(_path),
    };

    /// <summary>Finds an answer whose time is not over; null when there is none, or the disk cannot say. Blocks while it reads.</summary>
    /// <param name="key">Its key.</param>
    public DiskAnswer? Find(CacheKey key)
    {
        var found = Read(reader => reader.Find(key, _time.GetUtcNow().ToUnixTimeMilliseconds()));
        if (found.Answer is { } answer)
        {
            _tallies.Found();
            return new DiskAnswer(answer, DateTimeOffset.FromUnixTimeMilliseconds(found.ExpiresMs));
        }

        _tallies.Missed(found.IsCorrupt);
        if (found.IsCorrupt || found.IsExpired)
        {
            // When the queue is full it is found again the next time.
            _queue.Writer.TryWrite(new RemoveWork(found.Row, found.IsExpired));
        }

        return null;
    }

    /// <summary>Keeps an answer, in place of an older one under the same key. It is written soon, and returns at once.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="expires">When its time is over.</param>
    /// <returns>False when the write is dropped: it is too large, the queue is full, or the disk is off.</returns>
    public bool TryPut(in CacheKey key, CachedAnswer answer, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var work = new PutWork(key, answer.Content, expires.ToUnixTimeMilliseconds());
        if (_health.IsOff || answer.Content.Length > Math.Min(_budget.AnswerBytesMax, _options.AnswerBytesMax) || !TryQueue(work))
        {
            _tallies.Dropped(1);
            return false;
        }

        return true;
    }

    /// <summary>Counts what lies in the file, by reading it.</summary>
    /// <param name="tenant">Whose; null for all.</param>
    /// <returns>The count; null when the disk cannot say.</returns>
    public DiskCount? Count(string? tenant) => Read(reader => (DiskCount?)reader.Count(tenant));

    /// <summary>Forgets the answers of one tenant, or all, and gives the space back.</summary>
    /// <param name="tenant">Whose; null for all.</param>
    /// <param name="cancellationToken">Ends the wait; what is asked for is done all the same.</param>
    /// <returns>How many they were.</returns>
    /// <exception cref="IOException">The disk failed, and they may be there still.</exception>
    public async Task<long> ClearAsync(string? tenant, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(new ClearWork(tenant, done), cancellationToken);
        try
        {
            await EitherAsync(done.Task, cancellationToken);
            return await done.Task;
        }
        catch (Exception error) when (DiskTrouble.IsTrouble(error))
        {
            throw new IOException($"The answer cache {_path} could not be cleared: {error.Message}", error);
        }
    }

    /// <summary>Waits until all that was put before is written or dropped.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(new FlushWork(done), cancellationToken);
        await EitherAsync(done.Task, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _probing.DisposeAsync();
        if (_queue.Writer.TryComplete())
        {
            await _working;
            _writing.Dispose();
            _reading.Dispose();
            _health.Close();
        }
    }

    /// <summary>Waits for what was asked for, or for the end of whoever does it: a mistake of ours there must not leave others waiting.</summary>
    private async Task EitherAsync(Task done, CancellationToken cancellationToken) => await (await Task.WhenAny(done, _working).WaitAsync(cancellationToken));

    private bool TryQueue(PutWork work)
    {
        if (Interlocked.Add(ref _queuedBytes, work.Bytes) <= _options.QueueBytesMax && _queue.Writer.TryWrite(work))
        {
            return true;
        }

        Interlocked.Add(ref _queuedBytes, -work.Bytes);
        return false;
    }

    /// <summary>While it is off nothing else is put into the queue, so that there is room.</summary>
    private void AskForProbe() => _ = _health.IsOff && _queue.Writer.TryWrite(new ProbeWork());

    private T? Read<T>(Func<AnswerFileReader, T> read)
    {
        if (_health.IsOff)
        {
            return default;
        }

        var generation = 0L;
        try
        {
            var found = _reading.Read(read, out generation);
            _health.Succeeded(isRead: true);
            return found;
        }
        catch (Exception error) when (DiskTrouble.IsTrouble(error))
        {
            if (DiskTrouble.IsDamage(error))
            {
                // No fault of the disk yet: another file may do. When the queue is full the next reader asks again.
                _queue.Writer.TryWrite(new ReplaceWork(generation));
            }
            else
            {
                _health.Failed(isRead: true, error);
            }

            return default;
        }
    }

    private async Task WorkAsync()
    {
        var batch = new List<DiskWork>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            var bytes = 0L;
            while (_queue.Reader.TryRead(out var work))
            {
                if (work is PutWork or RemoveWork)
                {
                    batch.Add(work);
                    bytes += DiskBudget.RowOverhead + ((work as PutWork)?.Bytes ?? 0);
                    if (batch.Count < BatchMax && bytes < _budget.BatchBytesMax)
                    {
                        continue;
                    }
                }

                Write(batch);
                bytes = 0;
                Do(work);
            }

            Write(batch);
        }
    }

    private void Do(DiskWork work)
    {
        switch (work)
        {
            case ClearWork clear:
                _writing.Clear(clear);
                break;
            case ReplaceWork replace:
                _writing.Replace(replace);
                break;
            case ProbeWork:
                _writing.Probe();
                break;
            case FlushWork flush:
                flush.Done.TrySetResult();
                break;
        }
    }

    private void Write(List<DiskWork> batch)
    {
        if (batch.Count > 0)
        {
            _writing.Write(batch);
            Interlocked.Add(ref _queuedBytes, -batch.Sum(work => (work as PutWork)?.Bytes ?? 0));
            batch.Clear();
        }
    }
}
