using Witan.Data.Audit;
using Xunit.Sdk;

namespace Witan.Data.Tests.Audit;

/// <summary>10,000 single changes by chance: each is found, and the entry that a reader would call broken first is named.</summary>
public sealed class AuditDamageTests
{
    private const int Stores = 1_000;
    private const int ChangesPerStore = 10;

    private static readonly Func<StoredAudit, Random, Damage>[] Changes =
    [
        ChangeRecord, ChangeRecord, ChangeRecord, ChangeHead, RemoveRecord, RemoveHead,
        ExchangeNumbers, ExchangePlaces, RepeatBeside, RepeatAnywhere,
    ];

    [Theory]
    [InlineData(20_260_101)]
    public void Verify_OneChangeByChance_NamesTheFirstBrokenEntry(int seed)
    {
        var random = new Random(seed);
        var changes = 0;
        for (var at = 0; at < Stores; at++)
        {
            var stored = StoredAudit.Create(random);
            Assert.Empty(stored.VerifySorted());
            Assert.Empty(stored.VerifyAsTheyLie());
            for (var turn = 0; turn < ChangesPerStore; turn++)
            {
                Check(Changes[random.Next(Changes.Length)](stored.Copy(), random), $"seed {seed}, store {at}, change {turn}");
                changes++;
            }
        }

        Assert.Equal(10_000, changes);
    }

    private static void Check(Damage damage, string where)
    {
        var breaks = damage.AsTheyLie ? damage.Stored.VerifyAsTheyLie() : damage.Stored.VerifySorted();
        var named = string.Join("; ", breaks.Select(found => found.Message));
        if (breaks.Count != damage.Breaks
            || !breaks.Exists(found => found.TenantId == damage.TenantId && found.Seq == damage.Seq && damage.Kinds.Contains(found.Kind)))
        {
            throw new XunitException($"{where}: {damage.What} should break entry {damage.Seq} of {damage.TenantId}, but: {named}");
        }
    }

    private static Damage ChangeRecord(StoredAudit stored, Random random)
    {
        var at = random.Next(stored.Records.Count);
        var field = ByteChange.RecordFields[random.Next(ByteChange.RecordFields.Length)];
        var (before, after) = (stored.Records[at], ByteChange.Of(stored.Records[at], field, random));
        stored.Records[at] = after;
        var damage = new Damage(stored, $"{field} of entry {before.Seq} changed", before.TenantId, before.Seq, [AuditBreakKind.Altered]);
        return field switch
        {
            nameof(AuditRecord.TenantId) => damage with { Kinds = [AuditBreakKind.Missing], Breaks = 2 },
            nameof(AuditRecord.PreviousHash) => damage with { Kinds = [AuditBreakKind.Relinked] },
            nameof(AuditRecord.Seq) when after.Seq < 1 => damage with { Seq = after.Seq, Kinds = [AuditBreakKind.OutOfOrder] },
            nameof(AuditRecord.Seq) when after.Seq > before.Seq => damage with { Kinds = [AuditBreakKind.Missing] },
            nameof(AuditRecord.Seq) => damage with { Seq = after.Seq, Kinds = [AuditBreakKind.Repeated, AuditBreakKind.Relinked] },
            _ => damage,
        };
    }

    private static Damage ChangeHead(StoredAudit stored, Random random)
    {
        var at = random.Next(stored.Heads.Count);
        var field = ByteChange.HeadFields[random.Next(ByteChange.HeadFields.Length)];
        var head = stored.Heads[at];
        stored.Heads[at] = ByteChange.Of(head, field, random);
        var damage = new Damage(stored, $"{field} of the head changed", head.TenantId, head.Seq, [AuditBreakKind.HeadAltered]);
        return field == nameof(AuditHead.TenantId) ? damage with { Kinds = [AuditBreakKind.HeadMissing], Breaks = 2 } : damage;
    }

    private static Damage RemoveRecord(StoredAudit stored, Random random)
    {
        // The ends as often as all places between them.
        var head = stored.Heads[random.Next(stored.Heads.Count)];
        var seq = random.Next(4) switch { 0 => 1, 1 => head.Seq, _ => random.NextInt64(1, head.Seq + 1) };
        Assert.Equal(1, stored.Records.RemoveAll(record => record.TenantId == head.TenantId && record.Seq == seq));
        return new Damage(stored, $"entry {seq} removed", head.TenantId, seq, [AuditBreakKind.Missing]);
    }

    private static Damage RemoveHead(StoredAudit stored, Random random)
    {
        var head = stored.Heads[random.Next(stored.Heads.Count)];
        stored.Heads.Remove(head);
        return new Damage(stored, "head removed", head.TenantId, head.Seq, [AuditBreakKind.HeadMissing]);
    }

    private static Damage ExchangeNumbers(StoredAudit stored, Random random)
    {
        if (PickTwo(stored, random) is not var (lower, upper))
        {
            return RemoveRecord(stored, random);
        }

        var (first, second) = (stored.Records[lower], stored.Records[upper]);
        stored.Records[lower] = first with { Seq = second.Seq };
        stored.Records[upper] = second with { Seq = first.Seq };
        return new Damage(stored, $"numbers {first.Seq} and {second.Seq} exchanged", first.TenantId, first.Seq, [AuditBreakKind.Relinked]);
    }

    private static Damage ExchangePlaces(StoredAudit stored, Random random)
    {
        if (PickTwo(stored, random) is not var (lower, upper))
        {
            return RemoveRecord(stored, random);
        }

        var (first, second) = (stored.Records[lower], stored.Records[upper]);
        (stored.Records[lower], stored.Records[upper]) = (second, first);
        var what = $"places of {first.Seq} and {second.Seq} exchanged";
        return new Damage(stored, what, first.TenantId, first.Seq, [AuditBreakKind.Missing]) { AsTheyLie = true };
    }

    private static Damage RepeatBeside(StoredAudit stored, Random random)
    {
        var record = stored.Records[random.Next(stored.Records.Count)];
        stored.Records.Add(record);
        return new Damage(stored, $"entry {record.Seq} repeated", record.TenantId, record.Seq, [AuditBreakKind.Repeated]);
    }

    private static Damage RepeatAnywhere(StoredAudit stored, Random random)
    {
        var at = random.Next(stored.Records.Count);
        var record = stored.Records[at];
        var last = at + (int)(stored.LastSeq(record.TenantId) - record.Seq);
        var place = random.Next(at, last + 1);
        stored.Records.Insert(place + 1, record);
        var kind = place == at ? AuditBreakKind.Repeated : AuditBreakKind.OutOfOrder;
        return new Damage(stored, $"entry {record.Seq} repeated further on", record.TenantId, record.Seq, [kind]) { AsTheyLie = true };
    }

    /// <summary>Picks two entries of one tenant by where they lie; null when the tenant has only one.</summary>
    private static (int Lower, int Upper)? PickTwo(StoredAudit stored, Random random)
    {
        var one = random.Next(stored.Records.Count);
        var tenant = stored.Records[one].TenantId;
        var first = stored.Records.FindIndex(record => record.TenantId == tenant);
        var length = (int)stored.LastSeq(tenant);
        if (length == 1)
        {
            return null;
        }

        // Neighbours half of the time.
        var other = random.Next(2) == 0 ? (one > first ? one - 1 : one + 1) : first + random.Next(length);
        return other == one ? PickTwo(stored, random) : (Math.Min(one, other), Math.Max(one, other));
    }

    private sealed record Damage(StoredAudit Stored, string What, string TenantId, long Seq, AuditBreakKind[] Kinds)
    {
        public int Breaks { get; init; } = 1;

        public bool AsTheyLie { get; init; }
    }
}
