using Witan.Data.Audit;
using Witan.Kernel.Identity;

namespace Witan.Data.Tests.Audit;

/// <summary>Entries and chains to test with.</summary>
internal static class AuditSamples
{
    internal const long AtMs = 1_767_225_600_123;

    internal static AuditEntry Entry { get; } = new()
    {
        UserId = new UserId("u-7"),
        Role = "operator",
        Action = "run.killed",
        ResourceType = "run",
        ResourceId = "0123456789abcdef",
        Outcome = AuditOutcome.Done,
        Details = "{\"reason\":\"zu spät – 🔒\"}",
    };

    internal static List<AuditRecord> Chain(string tenant, int length) =>
        Continue(tenant, [], Enumerable.Range(1, length).Select(at => Entry with { ResourceId = $"run-{at}" }));

    internal static List<AuditRecord> Continue(string tenant, IEnumerable<AuditRecord> chain, IEnumerable<AuditEntry> entries)
    {
        List<AuditRecord> longer = [.. chain];
        foreach (var entry in entries)
        {
            var head = longer.Count == 0 ? null : AuditHead.Of(longer[^1]);
            longer.Add(AuditChain.Next(new TenantId(tenant), head, entry, AtMs + longer.Count));
        }

        return longer;
    }

    /// <summary>Gives a record the hash that fits what it says now, as a forger would.</summary>
    internal static AuditRecord Rehashed(AuditRecord record)
    {
        var hash = new byte[AuditHash.Size];
        AuditHash.Compute(record, hash);
        return record with { Hash = hash };
    }

    /// <summary>Verifies one tenant, looking only at the end as a careless caller would.</summary>
    internal static AuditBreak? Verify(IEnumerable<AuditRecord> records, AuditHead? head)
    {
        var verifier = new AuditVerifier();
        foreach (var record in records)
        {
            verifier.Feed(record);
        }

        return verifier.Finish(head);
    }
}
