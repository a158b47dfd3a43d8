using System.Globalization;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Episodes;
using Witan.Memory.Forgetting;
using Witan.Memory.Limits;
using Witan.Memory.Recall;
using Witan.Memory.Serving;
using Witan.Memory.Truth;

namespace Witan.Testing.Memories;

/// <summary>What is done in a simulated world, and what the ledger notes of it.</summary>
internal sealed class WorldDeeds(MemorySlot[] slots, WorldLedger ledger, ManualTimeProvider time, Random chance)
{
    private const int Subjects = 4;

    // How often each is done, in a hundred.
    private static readonly (Deed Deed, int Share)[] Shares =
    [
        (Deed.Add, 26), (Deed.Recall, 20), (Deed.Correct, 12), (Deed.Invalidate, 10), (Deed.Start, 8), (Deed.Step, 8), (Deed.Complete, 7), (Deed.Erase, 3), (Deed.Reconcile, 3), (Deed.Reopen, 3),
    ];

    private readonly List<Deed> _underWay = [];
    private int _words;

    /// <summary>Gets how many ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Gets how many were refused at once.</summary>
    public int Busy { get; private set; }

    /// <summary>Gets what has begun and not ended.</summary>
    public IReadOnlyList<Deed> UnderWay => _underWay;

    private static TenantContext Context => TenantContext.Local;

    /// <summary>Does one, chosen by a number.</summary>
    public async Task DoAsync(int number)
    {
        time.Advance(TimeSpan.FromMilliseconds(1));
        var at = number % Shares.Sum(share => share.Share);
        var deed = Shares.First(share => (at -= share.Share) < 0).Deed;
        _underWay.Add(deed);
        var slot = slots[chance.Next(slots.Length)];
        await (deed switch
        {
            Deed.Add => AddAsync(slot),
            Deed.Correct => CorrectAsync(slot),
            Deed.Invalidate => InvalidateAsync(slot),
            Deed.Recall => RecallAsync(slot),
            Deed.Start => StartAsync(slot),
            Deed.Step => StepAsync(slot),
            Deed.Complete => CompleteAsync(slot),
            Deed.Erase => EraseAsync(slot),
            Deed.Reconcile => ReconcileAsync(slot),
            _ => slot.ReopenAsync(),
        });
        _underWay.Remove(deed);
        Ended++;
    }

    private async Task AddAsync(MemorySlot slot)
    {
        var (word, subject, began) = (Word(), chance.Next(2) == 0 ? null : $"subject {chance.Next(Subjects)}", ledger.Tick());
        var done = await slot.UseAsync(memory => memory.AddAsync(Context, new NewMemory($"The berth {word} is free.") { Subject = subject }, CancellationToken.None));
        if (Ok(done, out var kept))
        {
            await NoteAsync(new WorldEntry(kept.Record.Id, word, subject, began) { IsNote = true });
        }
    }

    private async Task CorrectAsync(MemorySlot slot)
    {
        if (Any(ledger.Entries.Where(entry => entry.IsNote).ToList()) is not { } old)
        {
            return;
        }

        var (word, began) = (Word(), ledger.Tick());
        old.CorrectionBegan ??= began;
        var done = await slot.UseAsync(memory => memory.CorrectAsync(Context, old.Id, new Correction($"Rather {word}."), CancellationToken.None));
        if (done.IsOk(out _, out var refusal))
        {
            old.IsCorrected = true;
        }
        else if (refusal is NotFound && !ledger.MayBeGone(old))
        {
            ledger.Failures.Add($"{old.Word} was acknowledged and is not there to be corrected.");
        }

        if (Ok(done, out var record, typeof(NotFound), typeof(Conflict)))
        {
            await NoteAsync(new WorldEntry(record.Id, word, old.Subject, began) { IsNote = true });
        }
    }

    private async Task InvalidateAsync(MemorySlot slot)
    {
        var (word, began, rank) = (Word(), ledger.Tick(), _words);
        var fact = new NewMemory($"The state is {word}.") { Subject = $"crane {chance.Next(2)}", Slot = "state", Value = word, ValidFrom = time.GetUtcNow().AddDays(-1000).AddMinutes(rank) };
        ledger.RankAsked[fact.Subject] = rank;
        var done = await slot.UseAsync(memory => memory.AddAsync(Context, fact, CancellationToken.None));
        if (Ok(done, out var kept))
        {
            await NoteAsync(new WorldEntry(kept.Record.Id, word, fact.Subject, began) { Rank = rank });
        }
    }

    private Task RecallAsync(MemorySlot slot) => Any(ledger.Entries) is { } entry ? AskAsync(slot, entry) : Task.CompletedTask;

    private async Task StartAsync(MemorySlot slot)
    {
        var word = Word();
        var done = await slot.UseAsync(memory => memory.StartAsync(Context, new NewEpisode(new TaskContext(), $"Move the ledger {word}."), CancellationToken.None));
        if (Ok(done, out var id))
        {
            ledger.Open[id] = new OpenEpisode(id, word);
        }
    }

    private async Task StepAsync(MemorySlot slot)
    {
        if (Any(ledger.Open.Values.ToList()) is not { } episode)
        {
            return;
        }

        var done = await slot.UseAsync(memory => memory.AddStepsAsync(Context, episode.Id, [new NewStep("rope", $"Pull {Word()}.")], CancellationToken.None));
        if (Ok(done, out _, typeof(Conflict)))
        {
            episode.Steps++;
        }
    }

    private async Task CompleteAsync(MemorySlot slot)
    {
        if (Any(ledger.Open.Values.ToList()) is not { } episode)
        {
            return;
        }

        var began = ledger.Tick();
        var done = await slot.UseAsync(memory => memory.CompleteAsync(Context, episode.Id, new EpisodeOutcome(MemoryOutcome.Success, "It works."), [], CancellationToken.None));
        if (Ok(done, out var ended, typeof(Conflict)))
        {
            ledger.Open.Remove(episode.Id);
            if (ended.StepCount < episode.Steps)
            {
                ledger.Failures.Add($"{episode.Word} ended with {ended.StepCount} steps, and {episode.Steps} were acknowledged before.");
            }

            await NoteAsync(new WorldEntry(episode.Id, episode.Word, null, began) { Rows = 1 + ended.StepCount });
        }
    }

    private async Task EraseAsync(MemorySlot slot)
    {
        var erasure = new WorldErasure($"subject {chance.Next(Subjects)}", ledger.Tick());
        ledger.Erasures.Add(erasure);
        Ok(await slot.UseAsync(memory => memory.EraseAsync(Context, new ErasureRequest(erasure.Subject), CancellationToken.None)), out _, typeof(NotFound));
        erasure.Ended = ledger.Tick();
    }

    private async Task ReconcileAsync(MemorySlot slot)
    {
        var report = await slot.UseAsync(memory => memory.ReconcileAsync(Context, CancellationToken.None));
        if (!report.IsClean)
        {
            ledger.Failures.Add($"The index lacked {report.Missing} and held {report.Foreign} that are gone.");
        }
    }

    /// <summary>What was acknowledged is found by the very next recall of whichever process.</summary>
    private async Task NoteAsync(WorldEntry entry)
    {
        var kept = entry with { Acknowledged = ledger.Tick() };
        ledger.Entries.Add(kept);
        await AskAsync(slots[chance.Next(slots.Length)], kept);
    }

    private async Task AskAsync(MemorySlot slot, WorldEntry entry)
    {
        var done = await slot.UseAsync(memory => memory.RecallAsync(Context, new MemoryQuestion(entry.Word), CancellationToken.None));
        if (!done.IsOk(out var recalled, out var refusal) || recalled.IsDegraded)
        {
            ledger.Failures.Add($"A recall was {(refusal is null ? "degraded" : refusal.Message)}");
        }
        else if (recalled.Hits.All(hit => hit.Id != entry.Id) && !ledger.MayBeHidden(entry))
        {
            ledger.Failures.Add($"{entry.Word} was acknowledged and the next recall does not find it.");
        }
    }

    private bool Ok<T>(Result<T> done, out T value, params Type[] expected)
        where T : notnull
    {
        if (done.IsOk(out var given, out var refusal))
        {
            value = given;
            return true;
        }

        value = default!;
        if (refusal is MemoryBusy { Waited.Ticks: 0 })
        {
            Busy++;
        }
        else if (!expected.Contains(refusal.GetType()))
        {
            // A place that nobody gave within two seconds, in a world where no time passes while anything can be done.
            ledger.Failures.Add($"Refused: {refusal.Message}");
        }

        return false;
    }

    private T? Any<T>(List<T> items)
        where T : class => items.Count == 0 ? null : items[chance.Next(items.Count)];

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"w{++_words}q");
}
