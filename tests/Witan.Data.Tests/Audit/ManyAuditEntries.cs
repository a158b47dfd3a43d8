using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using Witan.Data.Audit;
using Witan.Kernel.Identity;

namespace Witan.Data.Tests.Audit;

/// <summary>Writes long chains in a short time, past the program.</summary>
internal static class ManyAuditEntries
{
    private const string Insert = """
        INSERT INTO audit_log (tenant_id, seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash)
        VALUES (@TenantId, @Seq, @UserId, @AtMs, @Role, @Action, @ResourceType, @ResourceId, @Outcome, @Details, @PreviousHash, @Hash);
        """;

    private const string Copy = """
        COPY audit_log (tenant_id, seq, user_id, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash) FROM STDIN (FORMAT BINARY)
        """;

    public static async Task WriteAsync(DbConnection connection, IReadOnlyList<string> tenants, int each)
    {
        foreach (var tenant in tenants)
        {
            AuditHead? head = null;
            if (connection is NpgsqlConnection postgres)
            {
                await using var copy = await postgres.BeginBinaryImportAsync(Copy);
                foreach (var record in Chain(tenant, each))
                {
                    await WriteAsync(copy, record);
                    head = AuditHead.Of(record);
                }

                await copy.CompleteAsync();
            }
            else
            {
                // One call for all of them: the statement is then prepared once.
                await using var transaction = await connection.BeginTransactionAsync();
                await connection.ExecuteAsync(Insert, Chain(tenant, each).Select(record => { head = AuditHead.Of(record); return record; }), transaction);
                await transaction.CommitAsync();
            }

            await connection.ExecuteAsync("INSERT INTO audit_heads (tenant_id, seq, hash) VALUES (@TenantId, @Seq, @Hash);", head);
        }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, AuditRecord record)
    {
        await copy.StartRowAsync();
        await copy.WriteAsync(record.TenantId);
        await copy.WriteAsync(record.Seq);
        await copy.WriteAsync(record.UserId);
        await copy.WriteAsync(record.AtMs);
        foreach (var text in new[] { record.Role, record.Action, record.ResourceType, record.ResourceId, record.Outcome, record.Details })
        {
            await copy.WriteAsync(text);
        }

        await copy.WriteAsync(record.PreviousHash, NpgsqlDbType.Bytea);
        await copy.WriteAsync(record.Hash, NpgsqlDbType.Bytea);
    }

    private static IEnumerable<AuditRecord> Chain(string tenant, int length)
    {
        AuditHead? head = null;
        for (var number = 1; number <= length; number++)
        {
            var record = AuditChain.Next(new TenantId(tenant), head, AuditSamples.Entry with { ResourceId = $"{number:x16}" }, AuditSamples.AtMs + number);
            head = AuditHead.Of(record);
            yield return record;
        }
    }
}
