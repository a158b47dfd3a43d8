using Witan.Data.Audit;

namespace Witan.Data.Tests.Audit;

/// <summary>What the two tables hold: entries, and one head for each tenant. Copied before it is damaged.</summary>
internal sealed record StoredAudit(List<AuditRecord> Records, List<AuditHead> Heads)
{
    // Of different lengths, so that no single changed byte makes one tenant's id out of another's.
    private static readonly string[] Tenants = ["a", "bc", "def", "ghij"];

    internal static StoredAudit Create(Random random)
    {
        var stored = new StoredAudit([], []);
        foreach (var tenant in Tenants.Take(random.Next(1, Tenants.Length + 1)))
        {
            var chain = AuditSamples.Chain(tenant, random.Next(1, 51));
            stored.Records.AddRange(chain);
            stored.Heads.Add(AuditHead.Of(chain[^1]));
        }

        return stored;
    }

    internal StoredAudit Copy() => new([.. Records], [.. Heads]);

    internal long LastSeq(string tenant) => Heads.Single(head => head.TenantId == tenant).Seq;

    /// <summary>Verifies all tenants as a reader of the database does, by tenant and number.</summary>
    internal List<AuditBreak> VerifySorted() =>
        Verify(tenant => Records.Where(record => record.TenantId == tenant).OrderBy(record => record.Seq));

    /// <summary>Verifies all tenants in the order in which their entries lie, as a reader of an exported file does.</summary>
    internal List<AuditBreak> VerifyAsTheyLie() => Verify(tenant => Records.Where(record => record.TenantId == tenant));

    private List<AuditBreak> Verify(Func<string, IEnumerable<AuditRecord>> recordsOf)
    {
        var verifier = new AuditVerifier();
        List<AuditBreak> breaks = [];
        var tenants = Records.Select(record => record.TenantId).Concat(Heads.Select(head => head.TenantId));
        foreach (var tenant in tenants.Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var record in recordsOf(tenant))
            {
                verifier.Feed(record);
            }

            if (verifier.Finish(Heads.SingleOrDefault(head => head.TenantId == tenant)) is { } found)
            {
                breaks.Add(found);
            }
        }

        return breaks;
    }
}
