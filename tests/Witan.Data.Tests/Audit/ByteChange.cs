using Witan.Data.Audit;

namespace Witan.Data.Tests.Audit;

/// <summary>Changes one byte of one field.</summary>
internal static class ByteChange
{
    internal static readonly string[] RecordFields =
    [
        nameof(AuditRecord.TenantId), nameof(AuditRecord.Seq), nameof(AuditRecord.AtMs), nameof(AuditRecord.UserId),
        nameof(AuditRecord.Role), nameof(AuditRecord.Action), nameof(AuditRecord.ResourceType), nameof(AuditRecord.ResourceId),
        nameof(AuditRecord.Outcome), nameof(AuditRecord.Details), nameof(AuditRecord.PreviousHash), nameof(AuditRecord.Hash),
    ];

    internal static readonly string[] HeadFields = [nameof(AuditHead.TenantId), nameof(AuditHead.Seq), nameof(AuditHead.Hash)];

    internal static AuditRecord Of(AuditRecord record, string field, Random random) => field switch
    {
        nameof(AuditRecord.TenantId) => record with { TenantId = Of(record.TenantId, random) },
        nameof(AuditRecord.Seq) => record with { Seq = Of(record.Seq, random) },
        nameof(AuditRecord.AtMs) => record with { AtMs = Of(record.AtMs, random) },
        nameof(AuditRecord.UserId) => record with { UserId = Of(record.UserId, random) },
        nameof(AuditRecord.Role) => record with { Role = Of(record.Role, random) },
        nameof(AuditRecord.Action) => record with { Action = Of(record.Action, random) },
        nameof(AuditRecord.ResourceType) => record with { ResourceType = Of(record.ResourceType, random) },
        nameof(AuditRecord.ResourceId) => record with { ResourceId = Of(record.ResourceId, random) },
        nameof(AuditRecord.Outcome) => record with { Outcome = Of(record.Outcome, random) },
        nameof(AuditRecord.Details) => record with { Details = Of(record.Details, random) },
        nameof(AuditRecord.PreviousHash) => record with { PreviousHash = Of(record.PreviousHash, random) },
        nameof(AuditRecord.Hash) => record with { Hash = Of(record.Hash, random) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    internal static AuditHead Of(AuditHead head, string field, Random random) => field switch
    {
        nameof(AuditHead.TenantId) => head with { TenantId = Of(head.TenantId, random) },
        nameof(AuditHead.Seq) => head with { Seq = Of(head.Seq, random) },
        nameof(AuditHead.Hash) => head with { Hash = Of(head.Hash, random) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    private static byte[] Of(byte[] bytes, Random random)
    {
        var changed = bytes.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
        return changed;
    }

    // Either byte of any character, so half surrogate pairs and characters that cannot be printed come up too.
    private static string Of(string text, Random random)
    {
        var changed = text.ToCharArray();
        changed[random.Next(changed.Length)] ^= (char)(random.Next(1, 256) << (8 * random.Next(2)));
        return new string(changed);
    }

    private static long Of(long number, Random random) => number ^ ((long)random.Next(1, 256) << (8 * random.Next(8)));
}
