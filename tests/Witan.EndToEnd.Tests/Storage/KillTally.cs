using System.Globalization;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>What many kills showed, summed up. For several threads.</summary>
internal sealed class KillTally
{
    private readonly Lock _gate = new();
    private double _slowestMs;
    private int _rounds;
    private long _acks;
    private long _lost;
    private long _faults;

    /// <summary>Gets the slowest opening after a kill, in milliseconds.</summary>
    public double SlowestMs => _slowestMs;

    /// <summary>Gets the acknowledged writes that did not stand afterwards.</summary>
    public long Lost => _lost;

    /// <summary>Gets what else was wrong: damage, torn transactions, writes that failed and stand.</summary>
    public long Faults => _faults;

    /// <summary>Adds a round.</summary>
    public void Add(long acks, long lost, long faults, double restartMs)
    {
        lock (_gate)
        {
            _rounds++;
            _acks += acks;
            _lost += lost;
            _faults += faults;
            _slowestMs = Math.Max(_slowestMs, restartMs);
        }
    }

    /// <summary>Writes the table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        | kills | acknowledged writes checked | lost | torn or damaged | slowest restart |
        | ---: | ---: | ---: | ---: | ---: |
        | {_rounds} | {_acks} | {_lost} | {_faults} | {_slowestMs:0} ms |

        """);
}
