using System.Runtime.CompilerServices;

namespace Witan.Data.Changes;

/// <summary>What a watcher has not taken yet. Bounded: what does not fit becomes one null, "anything may have changed".</summary>
/// <remarks>One writes and one reads. The writer never waits: a listener that does not read holds up the server's queue for everybody.</remarks>
/// <param name="max">The most that wait.</param>
internal sealed class ChangeBuffer(int max) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<string?> _waiting = [];
    private readonly SemaphoreSlim _signal = new(0, 1);
    private Exception? _fault;
    private bool _lastIsNull;
    private bool _ended;

    /// <summary>Adds one; null for "anything".</summary>
    public void Add(string? change)
    {
        lock (_lock)
        {
            if (change is null && _lastIsNull && _waiting.Count > 0)
            {
                return;
            }

            if (_waiting.Count >= max)
            {
                _waiting.Clear();
                change = null;
            }

            _waiting.Enqueue(change);
            _lastIsNull = change is null;
            Signal();
        }
    }

    /// <summary>Ends it: what waits is still read, then it ends, or throws the fault.</summary>
    public void End(Exception? fault = null)
    {
        lock (_lock)
        {
            _ended = true;
            _fault = fault;
            Signal();
        }
    }

    /// <summary>Reads until the end.</summary>
    public async IAsyncEnumerable<string?> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await _signal.WaitAsync(cancellationToken);
            while (TryTake(out var change))
            {
                yield return change;
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (HasEnded())
            {
                yield break;
            }
        }
    }

    public void Dispose() => _signal.Dispose();

    private bool TryTake(out string? change)
    {
        lock (_lock)
        {
            return _waiting.TryDequeue(out change);
        }
    }

    /// <summary>Says whether nothing comes any more.</summary>
    private bool HasEnded()
    {
        lock (_lock)
        {
            return _ended && _waiting.Count == 0 && (_fault is null ? true : throw new InvalidOperationException($"Watching has ended: {_fault.Message}", _fault));
        }
    }

    private void Signal()
    {
        if (_signal.CurrentCount == 0)
        {
            _signal.Release();
        }
    }
}
