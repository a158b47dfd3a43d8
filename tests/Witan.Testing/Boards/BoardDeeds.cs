using System.Globalization;
using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Signals;

namespace Witan.Testing.Boards;

/// <summary>What people do to a simulated board, wisely or not.</summary>
internal sealed class BoardDeeds
{
    /// <summary>How many deeds there are.</summary>
    public const int Count = 14;

    private static readonly TenantContext Context = TenantContext.Local;

    /// <summary>Gets the first mistake that a person met; null when there was none.</summary>
    public string? Fault { get; private set; }

    /// <summary>Chooses a deed.</summary>
    public Func<RunSignals, Task> Of(Random chance, int number, RunId run, RunControl control)
    {
        var waits = control.Waits.Values.ToList();
        var gate = waits.Find(wait => wait.Kind == WaitKind.Gate);
        var question = waits.Where(wait => wait.Kind == WaitKind.Question).Select(wait => wait.Name).FirstOrDefault();
        var change = Change(chance);
        var breaksOff = chance.Next(2) == 0;
        var kills = chance.Next(8) == 0;
        var stale = chance.Next(4) == 0;
        var hash = stale ? GateHash.Of("What was shown before.") : gate?.Hash ?? GateHash.Of("Nothing.");
        return number switch
        {
            0 => signals => signals.PauseAsync(Context, run, "A person pauses.", breaksOff, CancellationToken.None),
            1 or 2 => signals => signals.ResumeAsync(Context, run, "A person resumes.", CancellationToken.None),
            3 or 4 => signals => signals.AnswerAsync(Context, run, question, "It is known.", CancellationToken.None),
            5 => signals => DecideAsync(signals, run, gate, GateVerdict.Approved, hash, stale),
            6 or 7 => signals => TwiceAsync(signals, run, gate, hash),
            8 => signals => DecideAsync(signals, run, gate, GateVerdict.Amended, hash, stale),
            9 => signals => kills ? DecideAsync(signals, run, gate, GateVerdict.Rejected, hash, stale) : DecideAsync(signals, run, gate, GateVerdict.Approved, hash, stale),
            10 => signals => signals.InterjectAsync(Context, run, "The neighbours complain.", CancellationToken.None),
            11 or 12 => signals => signals.ConstrainAsync(Context, run, change.Name, change.Value, "Things changed.", CancellationToken.None),
            _ => signals => kills ? signals.KillAsync(Context, run, "admin", "Enough.", CancellationToken.None) : signals.ResumeAsync(Context, run, "A person resumes.", CancellationToken.None),
        };
    }

    private static (string Name, string Value) Change(Random chance) => chance.Next(4) switch
    {
        0 => ("vote", "now"),
        1 => ("constraint", string.Create(CultureInfo.InvariantCulture, $"budget: at most {chance.Next(1, 9)} kEUR")),
        2 => (LimitChanges.Rounds, chance.Next(1, 6).ToString(CultureInfo.InvariantCulture)),
        _ => (LimitChanges.Cost, "2.00"),
    };

    private async Task<bool> DecideAsync(RunSignals signals, RunId run, OpenWait? gate, GateVerdict verdict, string hash, bool stale)
    {
        var answer = new GateAnswer(verdict, hash, "operator", "Since it seems right.") { Gate = gate?.Name, Amendment = verdict == GateVerdict.Amended ? "Less of it." : null };
        var taken = (await signals.DecideAsync(Context, run, answer, CancellationToken.None)).IsOk(out _, out _);
        if (taken && stale)
        {
            Fault ??= $"a decision on what '{gate?.Name}' does not show was taken.";
        }

        return taken;
    }

    /// <summary>Two people approve at the same moment; one of them at most is heard.</summary>
    private async Task TwiceAsync(RunSignals signals, RunId run, OpenWait? gate, string hash)
    {
        if (gate is null)
        {
            return;
        }

        var taken = await Task.WhenAll(DecideAsync(signals, run, gate, GateVerdict.Approved, hash, false), DecideAsync(signals, run, gate, GateVerdict.Approved, hash, false));
        if (taken.All(one => one))
        {
            Fault ??= $"both of two approvals of '{gate.Name}' were taken.";
        }
    }
}
