using Witan.Data.Rows;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>Reads the audit log once, in order. Memory holds one entry, and the heads: one for each tenant.</summary>
/// <param name="session">The operator's session.</param>
/// <param name="tenant">The tenant; null for all.</param>
/// <param name="visitor">Sees what is read.</param>
internal sealed class AuditSweep(DataSession session, TenantId? tenant, IAuditVisitor visitor)
{
    /// <summary>How many entries pass between two looks at the clock or the token.</summary>
    public const int ProgressEvery = 10_000;

    private readonly Dictionary<string, AuditHead> _heads = new(StringComparer.Ordinal);
    private string? _current;

    /// <summary>Reads all of it.</summary>
    /// <param name="progress">Is told how many entries were read so far.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public void Run(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ReadHeads();
        var count = 0L;
        using (var rows = Open(OperatorAuditSql.ReadEntries, OperatorAuditSql.ReadEntriesOfOne))
        {
            while (rows.Read())
            {
                Enter(Entry(rows));
                if (++count % ProgressEvery == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(count);
                }
            }
        }

        Leave();
        foreach (var head in _heads.Values.OrderBy(head => head.TenantId, StringComparer.Ordinal))
        {
            visitor.End(head);
        }
    }

    private static AuditRecord Entry(TypedRows rows)
    {
        var record = new AuditRecord
        {
            TenantId = rows.Text(0),
            Seq = rows.Number(1),
            AtMs = rows.Number(2),
            UserId = rows.Text(3),
            Role = rows.Text(4),
            Action = rows.Text(5),
            ResourceType = rows.Text(6),
            ResourceId = rows.Text(7),
            Outcome = rows.Text(8),
            Details = rows.Text(9),
            PreviousHash = rows.Bytes(10),
            Hash = rows.Bytes(11),
        };
        return rows.IsWhole ? record : record with { Hash = [] };
    }

    private void Enter(AuditRecord record)
    {
        if (_current != record.TenantId)
        {
            Leave();
            _current = record.TenantId;
        }

        visitor.Entry(record);
    }

    private void Leave()
    {
        if (_current is not null)
        {
            visitor.End(_heads.Remove(_current, out var head) ? head : null);
        }
    }

    private void ReadHeads()
    {
        using var rows = Open(OperatorAuditSql.ReadHeads, OperatorAuditSql.ReadHeadsOfOne);
        while (rows.Read())
        {
            var head = new AuditHead(rows.Text(0), rows.Number(1), rows.Bytes(2));
            // A head that is not whole names nothing; the entries then show that it was changed.
            _heads[head.TenantId] = rows.IsWhole ? head : head with { Seq = 0, Hash = [] };
        }
    }

    private TypedRows Open(string all, string one) => TypedRows.Open(session, tenant is null ? all : one, tenant?.Value);
}
