namespace Witan.Data.Audit;

/// <summary>Finds the first broken entry of each tenant's chain, in one pass and constant memory.</summary>
/// <remarks>
/// <para>Feed a tenant's entries in the order of their numbers, then call <see cref="Finish"/> with its head, then go on to the
/// next tenant. Tenants that have a head and no entries must be finished too, or the loss of all entries goes unnoticed.</para>
/// <para>Which entry is named, k being one of n entries:</para>
/// <list type="bullet">
/// <item>k altered in any field but number and links, or in its hash: k, <see cref="AuditBreakKind.Altered"/>;
/// in its previous hash: k, <see cref="AuditBreakKind.Relinked"/>.</item>
/// <item>k replaced by another entry with a fitting hash: k + 1, <see cref="AuditBreakKind.Relinked"/>, because k fits all that
/// comes before it; if k is the last, k, <see cref="AuditBreakKind.HeadAltered"/>.</item>
/// <item>k removed: k, <see cref="AuditBreakKind.Missing"/>, the last one included.</item>
/// <item>k's number raised: k, <see cref="AuditBreakKind.Missing"/>. Lowered to s: s, because s is there twice
/// (<see cref="AuditBreakKind.Repeated"/> when the true one comes first) or is below 1
/// (<see cref="AuditBreakKind.OutOfOrder"/>).</item>
/// <item>k swapped with k + 1: k. As <see cref="AuditBreakKind.Relinked"/> when the two exchanged their numbers; as
/// <see cref="AuditBreakKind.Missing"/> when they kept them and come in the wrong order, because k + 1 comes first.</item>
/// <item>k twice: k, <see cref="AuditBreakKind.Repeated"/>, or <see cref="AuditBreakKind.OutOfOrder"/> when others come between.</item>
/// <item>k moved to another tenant: k of the first is <see cref="AuditBreakKind.Missing"/>, and the other's chain breaks as well.</item>
/// <item>Entries after the head: the first of them, <see cref="AuditBreakKind.Beyond"/>. Head removed or changed: n.</item>
/// </list>
/// <para>Threads may not share it.</para>
/// </remarks>
public sealed class AuditVerifier
{
    private readonly byte[] _lastHash = new byte[AuditHash.Size];
    private string? _tenantId;
    private long _lastSeq;
    private AuditBreak? _break;

    /// <summary>Takes the tenant's next entry.</summary>
    /// <param name="record">The entry. Nothing about it is trusted.</param>
    /// <returns>The tenant's first break, from where it is found until <see cref="Finish"/>; null while there is none.</returns>
    /// <exception cref="InvalidOperationException">The entry is another tenant's, and the last one was not finished.</exception>
    public AuditBreak? Feed(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (_tenantId is null)
        {
            Begin(record.TenantId);
        }
        else if (_tenantId != record.TenantId)
        {
            throw new InvalidOperationException($"Finish tenant {_tenantId} before feeding entries of tenant {record.TenantId}.");
        }

        _break ??= FindPlaceBreak(record.Seq) ?? FindContentBreak(record);
        if (_break is null)
        {
            _lastSeq = record.Seq;
            record.Hash.CopyTo(_lastHash, 0);
        }

        return _break;
    }

    /// <summary>Ends the tenant's chain and makes ready for the next tenant.</summary>
    /// <param name="head">The stored head of the tenant that was fed, or of one that has no entries; null when there is none.</param>
    /// <returns>The tenant's first break, whether <see cref="Feed"/> found it or the head shows it; null when all is whole.</returns>
    /// <exception cref="ArgumentException">The head is another tenant's than the entries.</exception>
    public AuditBreak? Finish(AuditHead? head)
    {
        if (_tenantId is null && head is null)
        {
            return null;
        }

        if (_tenantId is not null && head is not null && _tenantId != head.TenantId)
        {
            throw new ArgumentException($"The head must be one of tenant {_tenantId}, not of {head.TenantId}.", nameof(head));
        }

        _tenantId ??= head!.TenantId;
        var found = _break ?? FindHeadBreak(head);
        _tenantId = null;
        _break = null;
        _lastSeq = 0;
        return found;
    }

    private void Begin(string tenantId)
    {
        _tenantId = tenantId;
        if (!AuditHash.TryGenesis(tenantId, _lastHash))
        {
            // No tenant of ours has such an id. Its entries cannot be hashed either, so zeros refuse them all.
            Array.Clear(_lastHash);
        }
    }

    private AuditBreak? FindPlaceBreak(long seq)
    {
        if (seq == _lastSeq + 1)
        {
            return null;
        }

        if (seq > _lastSeq)
        {
            var before = _lastSeq == 0 ? "the chain begins with" : $"entry {_lastSeq} is followed by";
            return Broken(_lastSeq + 1, AuditBreakKind.Missing, $"is missing: {before} entry {seq}");
        }

        if (seq < 1)
        {
            return Broken(seq, AuditBreakKind.OutOfOrder, "has no place: numbers begin at 1");
        }

        return seq == _lastSeq
            ? Broken(seq, AuditBreakKind.Repeated, "is there more than once")
            : Broken(seq, AuditBreakKind.OutOfOrder, $"comes after entry {_lastSeq}");
    }

    private AuditBreak? FindContentBreak(AuditRecord record)
    {
        // The link first: a changed link also spoils the hash, and is the more telling of the two.
        if (!_lastHash.AsSpan().SequenceEqual(record.PreviousHash))
        {
            return record.Seq == 1
                ? Broken(1, AuditBreakKind.Relinked, "does not begin this tenant's chain: it names another start")
                : Broken(record.Seq, AuditBreakKind.Relinked, $"does not continue entry {_lastSeq}: one of the two was replaced");
        }

        Span<byte> hash = stackalloc byte[AuditHash.Size];
        return AuditHash.TryCompute(record, hash) && hash.SequenceEqual(record.Hash)
            ? null
            : Broken(record.Seq, AuditBreakKind.Altered, "was altered: its hash does not fit what it says");
    }

    private AuditBreak? FindHeadBreak(AuditHead? head)
    {
        if (head is null)
        {
            return Broken(_lastSeq, AuditBreakKind.HeadMissing, "is the last one, and no head names it");
        }

        if (_lastSeq == 0)
        {
            return Broken(1, AuditBreakKind.Missing, $"is missing: there is no entry, and the head names entry {head.Seq}");
        }

        // The same hash under another number: the entries are all there, and the number is what was changed.
        var sameHash = _lastHash.AsSpan().SequenceEqual(head.Hash);
        if (sameHash && head.Seq == _lastSeq)
        {
            return null;
        }

        if (sameHash || head.Seq < 1)
        {
            return Broken(_lastSeq, AuditBreakKind.HeadAltered, $"is the last one, and the head names entry {head.Seq}");
        }

        if (head.Seq == _lastSeq)
        {
            return Broken(_lastSeq, AuditBreakKind.HeadAltered, "has another hash than the head: one of the two was replaced");
        }

        return head.Seq > _lastSeq
            ? Broken(_lastSeq + 1, AuditBreakKind.Missing, $"is missing: the chain ends before entry {head.Seq}, which the head names")
            : Broken(head.Seq + 1, AuditBreakKind.Beyond, $"stands after entry {head.Seq}, which the head names as the last");
    }

    private AuditBreak Broken(long seq, AuditBreakKind kind, string what) =>
        new(_tenantId!, seq, kind, $"Entry {seq} of tenant {_tenantId} {what}.");
}
