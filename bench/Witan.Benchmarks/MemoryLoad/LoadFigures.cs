using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Witan.Data;
using Witan.Kernel.Results;
using Witan.Memory.Limits;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>How long calls took, and how they ended. Safe to share between threads.</summary>
internal sealed class LoadFigures(string name)
{
    private readonly ConcurrentBag<double> _done = [];
    private readonly ConcurrentBag<double> _refused = [];
    private int _faults;
    private int _others;

    public int Done => _done.Count;

    public int Refused => _refused.Count;

    public double SlowestRefusal => _refused.IsEmpty ? 0 : _refused.Max();

    /// <summary>Gets how many ended in a way that nobody announced.</summary>
    public int Others => _others;

    public double P(double share)
    {
        var sorted = _done.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[(int)(share * (sorted.Length - 1))];
    }

    /// <summary>Makes a call and notes how it ended.</summary>
    public async Task<bool> NoteAsync<T>(Func<Task<Result<T>>> call)
        where T : notnull
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var result = await call();
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (result.IsOk(out _, out var refusal))
            {
                _done.Add(took);
                return true;
            }

            if (refusal is MemoryBusy or MemoryUnavailable)
            {
                _refused.Add(took);
            }
            else
            {
                Interlocked.Increment(ref _others);
            }
        }
        catch (StorageException)
        {
            Interlocked.Increment(ref _faults);
        }

        return false;
    }

    public static void PrintHead()
    {
        Console.WriteLine("| case | done | p50 ms | p95 ms | p99 ms | refused, typed | slowest refusal ms | typed faults of the store | other ends |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Done} | {P(0.5):F1} | {P(0.95):F1} | {P(0.99):F1} | {Refused} | {SlowestRefusal:F1} | {_faults} | {_others} |"));
}
