using Witan.Data.Sessions;
using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>How notes and facts are added and corrected. Nothing is ever dropped because something contradicts it.</summary>
internal static class FactWrites
{
    private const double WorthOfWords = 0.5;

    /// <summary>Adds one: the same again is counted, a later value ends the earlier one, and what cannot be ordered stands beside it.</summary>
    public static async Task<Result<Kept>> AddAsync(DataSession session, ChangeLog log, NewMemory memory, string id, DateTimeOffset now)
    {
        var record = Record(memory, id, session.Context!.User.Value, now);
        var digest = TextDigest.Identity(record.Domain, record.Type, record.Subject, record.Slot, record.Value ?? record.Text);
        var same = await session.FirstAsync<MemoryRow>(MemorySql.SameAgain, new { digest });
        if (same?.ToRecord() is { } known)
        {
            var confirmed = await MemoryWrites.ConfirmAsync(session, log, known, now);
            return new Kept(confirmed, IsNew: false, Supersedes: null, [.. (await OfSlotAsync(session, known)).Where(other => FactOrder.Conflicts(known, other))]);
        }

        var slot = await OfSlotAsync(session, record);
        if (slot.Count >= MemoryLimits.SlotFactsMax)
        {
            return new LimitExceeded($"the slot '{record.Slot}'", MemoryLimits.SlotFactsMax, slot.Count + 1, "facts of one subject", "Erase what nobody needs, or name the slot more exactly.");
        }

        var standing = slot.Where(other => other.ValidTo is null && !TextDigest.Same(other.Value!, record.Value!)).ToList();
        var later = standing.Where(other => FactOrder.Compare(record, other) < 0).OrderBy(FactOrder.Start).FirstOrDefault();
        if (later is not null)
        {
            // It was true before something that is known: history, which ends where that begins.
            record = record with { ValidTo = FactOrder.Start(later), ClosedAt = now, SupersededBy = later.Id };
            await MemoryWrites.InsertAsync(session, log, record);
            return new Kept(record, IsNew: true, Supersedes: null, []);
        }

        var earlier = standing.Where(other => FactOrder.Compare(record, other) > 0).ToList();
        var predecessor = earlier.MaxBy(FactOrder.Start);
        record = record with { Supersedes = predecessor?.Id };
        await MemoryWrites.InsertAsync(session, log, record);
        foreach (var other in earlier)
        {
            await MemoryWrites.CloseAsync(session, log, other.Id, record.Id, FactOrder.Start(record), now);
        }

        return new Kept(record, IsNew: true, predecessor, [.. standing.Except(earlier)]);
    }

    /// <summary>Puts something into the place of a note or a fact. The earlier one stays, with the time at which it ended.</summary>
    public static async Task<Result<MemoryRecord>> CorrectAsync(DataSession session, ChangeLog log, string memory, Correction correction, string id, DateTimeOffset now)
    {
        if (await session.FirstAsync<MemoryRow>(MemorySql.Get, new { memory }) is not { } row)
        {
            return new NotFound($"There is no memory '{memory}'. 'witan memory query' finds them.");
        }

        var old = row.ToRecord();
        if (Fault(old, correction) is { } fault)
        {
            return fault;
        }

        var from = correction.WasNeverTrue ? FactOrder.Start(old) : correction.ValidFrom ?? now;
        if (from < FactOrder.Start(old))
        {
            return new InvalidInput(
                $"Memory {old.Id} is true from {FactOrder.Start(old).UtcDateTime:yyyy-MM-dd HH:mm} on, and the correction from {from.UtcDateTime:yyyy-MM-dd HH:mm}: give a later time, or say that it was never true.");
        }

        var text = correction.Text.Trim();
        var corrected = old with
        {
            Id = id,
            Text = text,
            Value = correction.Value ?? old.Value,
            ValidFrom = from,
            ValidTo = null,
            ClosedAt = null,
            At = now,
            RecordedAt = now,
            RecordedBy = session.Context!.User.Value,
            ConfirmedAt = now,
            Confirmations = 0,
            Supersedes = old.Id,
            SupersededBy = null,
            Trust = Math.Min(old.Trust, correction.Trust),
            Source = new SourceRef(Run: null, Step: null, TextDigest.Quote(text)),
        };
        await MemoryWrites.InsertAsync(session, log, corrected);
        await MemoryWrites.CloseAsync(session, log, old.Id, id, from, now);
        return corrected;
    }

    /// <summary>Reads all facts of a record's slot; none when it has no slot.</summary>
    public static async Task<IReadOnlyList<MemoryRecord>> OfSlotAsync(DataSession session, MemoryRecord record) => record.Slot is null
        ? []
        : [.. (await session.QueryAsync<MemoryRow>(MemorySql.OfSlot, new { subject = record.Subject, slot = record.Slot, limit = MemoryLimits.SlotFactsMax })).Select(row => row.ToRecord())];

    private static Refusal? Fault(MemoryRecord old, Correction correction)
    {
        if (old.Kind is not (MemoryKind.Note or MemoryKind.Fact))
        {
            return new InvalidInput($"Memory {old.Id} is of an episode, which tells what happened. Add a note that says what is right.");
        }

        if (old.SupersededBy is { } successor)
        {
            return new Conflict($"Memory {old.Id} was corrected before: {successor} stands now. Correct that one.");
        }

        if (old.ValidTo is { } end)
        {
            return new Conflict($"Memory {old.Id} ended {end.UtcDateTime:yyyy-MM-dd HH:mm}. Add what is true now.");
        }

        return (correction.Value, old.Slot) switch
        {
            (null, not null) => new InvalidInput($"Memory {old.Id} is a fact: its correction needs the value of '{old.Slot}'."),
            (not null, null) => new InvalidInput($"Memory {old.Id} is a note and has no value. Leave the value out."),
            _ => null,
        };
    }

    private static MemoryRecord Record(NewMemory memory, string id, string actor, DateTimeOffset now) => new()
    {
        Id = id,
        Kind = memory.Slot is null ? MemoryKind.Note : MemoryKind.Fact,
        Domain = memory.Domain,
        Type = memory.Type,
        At = memory.At ?? now,
        Text = memory.Text.Trim(),
        Tags = memory.Tags,
        Subject = memory.Subject is { } subject ? TextDigest.Key(subject) : null,
        Slot = memory.Slot is { } slot ? TextDigest.Key(slot) : null,
        Value = memory.Value is { } value ? TextDigest.Name(value) : null,
        ValidFrom = memory.ValidFrom,
        RecordedAt = now,
        RecordedBy = actor,
        ConfirmedAt = now,
        Source = new SourceRef(memory.SourceRun, memory.SourceStep, TextDigest.Quote(memory.Text.Trim())),
        Trust = memory.Trust,
        Worth = WorthOfWords,
    };
}
