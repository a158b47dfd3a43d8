using System.Globalization;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>What many kills of a driving process showed, summed up. For several threads.</summary>
internal sealed class RunKillTally
{
    private readonly Lock _gate = new();
    private int _kills;
    private int _runs;
    private long _steps;
    private int _calledAgain;
    private int _repeated;
    private int _faults;
    private double _slowestMs;

    /// <summary>Gets the calls of steps that had a result in the journal.</summary>
    public int Repeated => _repeated;

    /// <summary>Gets what else was wrong: damage, gaps, steps with two results, runs without all of theirs.</summary>
    public int Faults => _faults;

    /// <summary>Gets the slowest resumption, from the start of a process to the moment when it drove a run again, in milliseconds.</summary>
    public double SlowestMs => _slowestMs;

    /// <summary>Adds a life that was ended with SIGKILL.</summary>
    public void Kill() => Interlocked.Increment(ref _kills);

    /// <summary>Adds runs that are over.</summary>
    public void Completed(int runs, long steps)
    {
        lock (_gate)
        {
            _runs += runs;
            _steps += steps;
        }
    }

    /// <summary>Adds what was looked at after a life.</summary>
    public void Add(int calledAgain, int repeated, int faults, double slowestMs)
    {
        lock (_gate)
        {
            _calledAgain += calledAgain;
            _repeated += repeated;
            _faults += faults;
            _slowestMs = Math.Max(_slowestMs, slowestMs);
        }
    }

    /// <summary>Writes the table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        | kills | runs completed | steps | steps cut off and called again | finished steps repeated | gaps, doubles, damage | slowest resumption |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | {_kills} | {_runs} | {_steps} | {_calledAgain} | {_repeated} | {_faults} | {_slowestMs:0} ms |

        """);
}
